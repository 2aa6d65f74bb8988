import type { Shop } from '../simulator/support.ts'

type Held = { id: string; version: number; key: string }
type Random = () => number

/**
 * A shop in which things happen at random, through its API: records of several types come, change, go, and come again
 * under the same key, one by one or many at once; products move in and out of selections.
 */
export class BusyShop {
  readonly #shop: Shop
  readonly #random: Random
  readonly #reviews: Held[] = []
  readonly #categories: Held[] = []
  readonly #objects = new Map<string, number>()
  readonly #selections: Held[] = []
  readonly #products: Held[] = []
  readonly #held = new Set<string>()
  #serial = 0

  constructor(shop: Shop, random: Random) {
    this.#shop = shop
    this.#random = random
  }

  /** What has to be there before anything can happen. */
  async open(): Promise<void> {
    const type = await this.#post('product-types', { key: 'plain', name: 'plain', description: 'plain' })
    for (let number = 0; number < 5; number++) {
      const key = `product-${number}`
      const draft = { key, productType: { typeId: 'product-type', id: type.id }, name: { en: key }, slug: { en: key } }
      this.#products.push(await this.#post('products', draft))
    }
    for (const key of ['first', 'second'])
      this.#selections.push(await this.#post('product-selections', { key, name: { en: key } }))
    for (let number = 0; number < 150; number++) await this.#makeReview()
    for (let number = 0; number < 40; number++) await this.#makeCategory()
  }

  /** One thing, or many of a kind. */
  async happen(): Promise<void> {
    const times = this.#random() < 0.15 ? 40 : 1
    const act = this.#pick([
      () => this.#makeReview(),
      () => this.#changeReview(),
      () => this.#changeReview(),
      () => this.#remove('reviews', this.#reviews),
      () => this.#makeCategory(),
      () => this.#remove('categories', this.#categories),
      () => this.#upsertObject(),
      () => this.#removeObject(),
      () => this.#moveProduct(),
    ])
    for (let time = 0; time < times; time++) await act()
  }

  async #makeReview(key = `review-${this.#serial++}`): Promise<void> {
    this.#reviews.push({ ...(await this.#post('reviews', { key, title: 'made', rating: 3 })), key })
  }

  async #changeReview(): Promise<void> {
    const review = this.#any(this.#reviews)
    if (!review) return
    const actions = [{ action: 'setTitle', title: `changed ${this.#serial++}` }]
    Object.assign(review, await this.#post(`reviews/${review.id}`, { version: review.version, actions }))
  }

  async #makeCategory(key = `category-${this.#serial++}`): Promise<void> {
    const made = await this.#post('categories', { key, name: { en: key }, slug: { en: key } })
    this.#categories.push({ ...made, key })
  }

  /** Half of them come again at once, under the same key. */
  async #remove(endpoint: 'reviews' | 'categories', held: Held[]): Promise<void> {
    const gone = this.#any(held)
    if (!gone) return
    held.splice(held.indexOf(gone), 1)
    const answer = await this.#shop.delete(`/${endpoint}/${gone.id}?version=${gone.version}`)
    if (answer.status !== 200) throw new Error(answer.text)
    if (this.#random() < 0.5) await (endpoint === 'reviews' ? this.#makeReview(gone.key) : this.#makeCategory(gone.key))
  }

  async #upsertObject(): Promise<void> {
    const key = `object-${Math.floor(this.#random() * 12)}`
    const { version } = await this.#post('custom-objects', { container: 'box', key, value: this.#serial++ })
    this.#objects.set(key, version)
  }

  async #removeObject(): Promise<void> {
    const key = this.#any([...this.#objects.keys()])
    if (key === undefined) return
    this.#objects.delete(key)
    await this.#shop.delete(`/custom-objects/box/${key}`)
  }

  async #moveProduct(): Promise<void> {
    const selection = this.#any(this.#selections)!
    const product = this.#any(this.#products)!
    const name = `${selection.key}/${product.id}`
    const action = this.#held.delete(name) ? 'removeProduct' : 'addProduct'
    if (action === 'addProduct') this.#held.add(name)
    const actions = [{ action, product: { typeId: 'product', id: product.id } }]
    const changed = await this.#post(`product-selections/${selection.id}`, { version: selection.version, actions })
    selection.version = changed.version
  }

  async #post(path: string, body: unknown): Promise<Held> {
    const { status, body: made, text } = await this.#shop.post(`/${path}`, body)
    if (status >= 300) throw new Error(`POST ${path}: ${text}`)
    return { id: made.id, version: made.version, key: made.key }
  }

  #any<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)]
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!
  }
}
