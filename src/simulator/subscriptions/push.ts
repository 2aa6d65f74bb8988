import { setTimeout as sleep } from 'node:timers/promises'
import type { Fields } from '../json.ts'
import { notCalled, type Outbound } from '../outbound.ts'
import type { Delivery } from './deliver.ts'

/** Waits between attempts; after the last one the delivery has failed. */
const RETRIES_MS = [200, 800]
const TIMEOUT_MS = 5000
const MOST_WAITING = 10_000

/** Posts notifications to the destinations that speak HTTP: Event Grid. One after the other for each subscription. */
export class Push {
  readonly #outbound: () => Outbound
  readonly #queues = new Map<string, { delivery: Delivery; destination: Fields }[]>()
  #isClosed = false

  constructor(outbound: () => Outbound) {
    this.#outbound = outbound
  }

  /** Sends it, if that can be done, without waiting for it; `delivery` tells what came of it. */
  send(delivery: Delivery, destination: Fields): void {
    if (destination.type !== 'EventGrid') return
    const reason = notCalled(destination.uri, this.#outbound())
    if (reason !== undefined) {
      delivery.reason = reason
      return
    }
    const id = String(delivery.subscription.id)
    const queue = this.#queues.get(id)
    if (queue !== undefined && queue.length >= MOST_WAITING) {
      Object.assign(delivery, { outcome: 'failed', reason: 'too many were waiting' })
      return
    }
    delivery.outcome = 'waiting'
    if (queue !== undefined) queue.push({ delivery, destination })
    else void this.#work(id, [{ delivery, destination }])
  }

  /** What waits is never sent. */
  close(): void {
    this.#isClosed = true
  }

  async #work(id: string, queue: { delivery: Delivery; destination: Fields }[]): Promise<void> {
    this.#queues.set(id, queue)
    for (let next = queue.shift(); next !== undefined && !this.#isClosed; next = queue.shift()) {
      await this.#post(next.delivery, next.destination)
    }
    this.#queues.delete(id)
  }

  async #post(delivery: Delivery, { uri, accessKey }: Fields): Promise<void> {
    for (const wait of [0, ...RETRIES_MS]) {
      await sleep(wait, undefined, { ref: false })
      if (this.#isClosed) return
      try {
        const { status } = await fetch(String(uri), {
          method: 'POST',
          headers: { 'content-type': 'application/cloudevents+json; charset=utf-8', 'aeg-sas-key': String(accessKey) },
          body: JSON.stringify(delivery.payload),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        })
        if (status < 300) {
          delivery.outcome = 'delivered'
          return
        }
        delivery.reason = `it answered ${status}`
      } catch (error) {
        const { cause, message } = error as Error
        delivery.reason = cause instanceof Error ? cause.message : message
      }
    }
    delivery.outcome = 'failed'
  }
}
