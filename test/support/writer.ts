import type { Rig } from './rig.ts'
import { plantedSecret } from './rig.ts'

/** Somebody who works in the shop while it is backed up: creates, changes and deletes, through the API. */
export class Writer {
  count = 0
  private readonly rig: Rig
  private readonly project: string
  private readonly random: () => number
  private token = ''

  constructor(rig: Rig, project: string, random: () => number) {
    this.rig = rig
    this.project = project
    this.random = random
  }

  async work(until: () => boolean): Promise<void> {
    await this.logIn()
    while (!until()) {
      const act = [() => this.create(), () => this.change(), () => this.remove()][Math.floor(this.random() * 3)]!
      if (await act()) this.count++
      await new Promise((done) => setTimeout(done, this.random() * 20))
    }
  }

  private async create(): Promise<boolean> {
    const key = `made-${this.random().toString(36).slice(2)}`
    const draft = { key, name: { en: key }, slug: { en: key } }
    return (await this.post('categories', draft)).ok
  }

  private async change(): Promise<boolean> {
    const customer = await this.any('customers')
    if (!customer) return false
    const actions = [{ action: 'setFirstName', firstName: `changed ${this.random()}` }]
    return (await this.post(`customers/${customer.id}`, { version: customer.version, actions })).ok
  }

  private async remove(): Promise<boolean> {
    const review = await this.any('reviews')
    if (!review) return false
    const path = `reviews/${review.id}?version=${review.version}`
    return (await this.request(path, { method: 'DELETE' })).ok
  }

  private async any(endpoint: string): Promise<{ id: string; version: number } | undefined> {
    const offset = Math.floor(this.random() * 100)
    const answer = await this.request(`${endpoint}?limit=1&offset=${offset}&withTotal=false`, { method: 'GET' })
    const { results } = (await answer.json()) as { results: { id: string; version: number }[] }
    return results[0]
  }

  private async post(path: string, body: unknown): Promise<Response> {
    return this.request(path, { method: 'POST', body: JSON.stringify(body) })
  }

  private async request(path: string, init: RequestInit): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${this.rig.simulator.url}/${this.project}/${path}`, { ...init, headers })
    return answer
  }

  private async logIn(): Promise<void> {
    const credentials = Buffer.from(`client-${this.project}:${plantedSecret}`).toString('base64')
    const answer = await fetch(`${this.rig.simulator.url}/oauth/token?grant_type=client_credentials`, {
      method: 'POST',
      headers: { authorization: `Basic ${credentials}` },
    })
    this.token = ((await answer.json()) as { access_token: string }).access_token
  }
}
