/** What a verification can look at, in the order in which it does. */
export const verifyLevels = ['structure', 'data', 'references', 'live'] as const
export type VerifyLevel = (typeof verifyLevels)[number]
