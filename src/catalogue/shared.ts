/** What most entries have in common, so that an entry shows only what is particular to its type. */
export const listed = {
  reading: { kind: 'cursor' },
  deletionEvents: true,
  versioned: true,
  modifiedAt: true,
  importApi: false,
  expires: false,
} as const

/**
 * Scopes by their areas, the narrowest first: `view_…` reads, and so does `manage_…`, which includes viewing;
 * `manage_project` opens everything but API clients. (Scopes page of the vendor's documentation; the areas of each
 * endpoint are those of the API's published OpenAPI contract.)
 */
export function access(...areas: string[]): { readScopes: readonly string[]; writeScopes: readonly string[] } {
  const manage = areas.map((area) => `manage_${area}`)
  const view = areas.map((area) => `view_${area}`)
  return { readScopes: [...view, ...manage, 'manage_project'], writeScopes: [...manage, 'manage_project'] }
}

/** For areas that know no `view_…` scope: whoever reads could also write. */
export function manageOnly(area: string): { readScopes: readonly string[]; writeScopes: readonly string[] } {
  const manage = [`manage_${area}`, 'manage_project']
  return { readScopes: manage, writeScopes: manage }
}

/** For what the platform alone writes. */
export function readOnly(area: string): { readScopes: readonly string[]; writeScopes: readonly string[] } {
  return { readScopes: access(area).readScopes, writeScopes: [] }
}
