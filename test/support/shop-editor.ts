import { randomUUID } from 'node:crypto'

/** Somebody who works in a shop through its API, so many records at a time: the changes that the next backup must find. */
export class ShopEditor {
  readonly #url: string
  readonly #project: string
  readonly #token: string

  private constructor(url: string, project: string, token: string) {
    this.#url = url
    this.#project = project
    this.#token = token
  }

  static async open(url: string, project: string, client: { id: string; secret: string }): Promise<ShopEditor> {
    const answer = await fetch(`${url}/oauth/token?grant_type=client_credentials`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` },
    })
    const { access_token } = (await answer.json()) as { access_token: string }
    return new ShopEditor(url, project, access_token)
  }

  async createCategories(number: number): Promise<void> {
    for (let made = 0; made < number; made++) {
      const name = `made-${randomUUID()}`
      await this.#send('POST', 'categories', { key: name, name: { en: name }, slug: { en: name } })
    }
  }

  async createReviews(number: number): Promise<void> {
    for (let made = 0; made < number; made++) {
      await this.#send('POST', 'reviews', { key: `made-${randomUUID()}`, title: 'made', rating: 3 })
    }
  }

  /** Spread over all of them. */
  async changeCustomers(number: number): Promise<void> {
    for (const { id, version } of await this.#some('customers', number)) {
      const actions = [{ action: 'setFirstName', firstName: `changed ${randomUUID()}` }]
      await this.#send('POST', `customers/${id}`, { version, actions })
    }
  }

  /** Spread over all of them. */
  async removeReviews(number: number): Promise<void> {
    for (const { id, version } of await this.#some('reviews', number)) {
      await this.#send('DELETE', `reviews/${id}?version=${version}`)
    }
  }

  async #some(endpoint: string, number: number): Promise<{ id: string; version: number }[]> {
    const found: { id: string; version: number }[] = []
    let after = ''
    for (;;) {
      const where = after === '' ? '' : `&where=${encodeURIComponent(`id > "${after}"`)}`
      const page = await this.#send('GET', `${endpoint}?limit=500&sort=id+asc&withTotal=false${where}`)
      const results = page.results as { id: string; version: number }[]
      found.push(...results)
      if (results.length < 500) break
      after = results.at(-1)!.id
    }
    if (found.length < number) throw new Error(`there are only ${found.length} ${endpoint}`)
    return Array.from({ length: number }, (_, at) => found[Math.floor((at * found.length) / number)]!)
  }

  async #send(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.#url}/${this.#project}/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path} ended with ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Record<string, unknown>
  }
}
