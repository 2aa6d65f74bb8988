import { z } from 'zod'

/** Names become parts of object names, of Temporal's ids and of reports, so they are kept plain. */
export const plainName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and dashes, 63 at most')
