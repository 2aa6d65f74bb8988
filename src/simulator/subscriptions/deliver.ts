import { type Fields, fieldsOf, listOf } from '../json.ts'
import type { Change } from '../store/changes.ts'
import { fieldsIn, type StoredRecord } from '../store/collection.ts'
import type { Project } from '../store/project.ts'
import { changeNotification, formatted, messageNotification, type Notification } from './payload.ts'
import type { Push } from './push.ts'

/** A notification on its way to the destination of a subscription, which is a queue that nobody here runs. */
export interface Delivery {
  at: string
  subscription: Fields
  /** Type of the destination, such as `SQS`. */
  destination: string
  /** `kept`: it is here for who wants to look; the others tell of a destination that was called. */
  outcome: 'kept' | 'waiting' | 'delivered' | 'failed'
  reason?: string
  payload: Fields
}

/** Follows a project and delivers what its subscriptions want. */
export function deliverChanges(project: Project, push: Push): void {
  project.changes.follow((change) => {
    for (const [subscription, notification] of notifications(project, change)) {
      deliver(project, subscription, notification, push)
    }
  })
}

function* notifications(project: Project, change: Change): Generator<[Fields, Notification]> {
  if (change.kind === 'record') {
    const { typeId, op, record } = change
    // The test notification: to the new subscription, about itself, long before it is in effect.
    const isNew = typeId === 'subscription' && op === 'create'
    if (isNew) yield [fieldsIn(record), changeNotification(project.key, change)]
    for (const subscription of wanting(project, 'changes', typeId)) {
      if (!isNew || subscription.id !== record.id) yield [subscription, changeNotification(project.key, change)]
    }
  }
  if (change.kind === 'message') {
    const { message } = change
    const { typeId } = fieldsOf(message.resource)
    for (const subscription of wanting(project, 'messages', String(typeId), message.type)) {
      yield [subscription, messageNotification(project.key, message)]
    }
  }
}

/** Subscriptions to changes or messages of a type; of messages to this one, when they name any. */
function wanting(project: Project, what: 'changes' | 'messages', typeId: string, type?: unknown): Fields[] {
  if (!project.hasInEffect('subscription')) return []
  const subscriptions = [...project.inEffect('subscription')].map((record: StoredRecord) => fieldsIn(record))
  return subscriptions.filter((subscription) =>
    listOf(subscription[what])
      .map(fieldsOf)
      .some(
        ({ resourceTypeId, types }) =>
          resourceTypeId === typeId && (listOf(types).length === 0 || listOf(types).includes(type)),
      ),
  )
}

function deliver(project: Project, subscription: Fields, notification: Notification, push: Push): void {
  const { id, key } = subscription
  const payload = formatted(notification, subscription.format)
  const destination = project.secrets.get(String(id)) ?? fieldsOf(subscription.destination)
  const delivery: Delivery = {
    at: project.clock.iso(),
    subscription: key === undefined ? { id } : { id, key },
    destination: String(destination.type),
    outcome: 'kept',
    payload,
  }
  push.send(delivery, destination)
  project.deliveries.add(delivery, JSON.stringify(payload).length)
}
