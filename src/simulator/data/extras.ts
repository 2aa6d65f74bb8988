import type { ProjectClient } from './http-client.ts'

/** Adds records of the types that the vendor's sample data lacks. Gives how many of each path. */
export async function loadExtras(_client: ProjectClient, _seed: number | string): Promise<Record<string, number>> {
  return {}
}
