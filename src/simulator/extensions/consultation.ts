import { ApiError } from '../http/api-error.ts'
import { cloneExact, type Fields, fieldsOf, listOf } from '../json.ts'
import type { Outbound } from '../outbound.ts'
import type { Context } from '../resources/definition.ts'
import { dependenciesOf } from '../resources/extension.ts'
import { applyAction } from '../resources/update.ts'
import { fieldsIn } from '../store/collection.ts'
import type { PendingWrite, Project, WriteGate } from '../store/project.ts'
import { type Callee, callExtension, nameOf } from './call.ts'
import { conditionHolds } from './condition.ts'

/** Thrown out of a request that can't go on before these extensions have answered. */
export class ExtensionsToAsk extends Error {
  readonly callees: readonly Callee[]
  readonly input: Fields

  constructor(callees: readonly Callee[], input: Fields) {
    super('extensions must be asked')
    this.callees = callees
    this.input = input
  }
}

/**
 * The extensions' say in one request. The request is tried; where it would store its resource, whoever is not asked yet
 * is asked, and the request is tried again with the answers. Nothing is locked meanwhile: when the resource was
 * changed by somebody else, trying again fails as any late update does.
 */
export class Consultation {
  readonly #typeId: string
  readonly #context: Context
  readonly #outbound: Outbound
  readonly #answers = new Map<string, readonly Fields[]>()
  readonly #ids: string[] = []
  #isDone = false

  constructor(typeId: string, context: Context, outbound: Outbound) {
    this.#typeId = typeId
    this.#context = context
    this.#outbound = outbound
  }

  /** Runs `act` with the answers so far. Throws ExtensionsToAsk when more are needed. */
  attempt<T>(act: () => T): T {
    const { project } = this.#context
    this.#isDone = false
    project.gate = this.#gate
    try {
      return project.ids.replay(this.#ids, act)
    } finally {
      project.gate = undefined
    }
  }

  /** Asks extensions, all at once. Throws what the client is answered when one of them fails or refuses. */
  async ask({ callees, input }: ExtensionsToAsk): Promise<void> {
    const { project } = this.#context
    const resource = fieldsOf(input.resource) as { typeId: string; id: string }
    const asked = callees.map(async (callee) => {
      const started = performance.now()
      const at = project.clock.iso()
      const verdict = await callExtension(callee, { ...input, ...callee.old }, this.#outbound)
      const milliseconds = Math.round(performance.now() - started)
      const { typeId, id } = resource
      const action = String(input.action)
      project.calls.add({
        at,
        extension: nameOf(callee.extension),
        action,
        resource: { typeId, id },
        ...verdict.told,
        milliseconds,
      })
      this.#answers.set(String(callee.extension.id), verdict.actions)
      return verdict.error
    })
    const errors = (await Promise.all(asked)).filter((error) => error !== undefined)
    const [failure] = errors.filter(({ statusCode }) => statusCode !== 400)
    if (failure !== undefined) throw failure
    const [first, ...more] = errors.flatMap((error) => error.errors)
    if (first !== undefined) throw new ApiError(400, [first, ...more])
  }

  /** Only the request's own resource counts: what the platform changes along with it triggers nothing. */
  readonly #gate: WriteGate = (write) => {
    if (write.definition.typeId !== this.#typeId || this.#isDone) return { resource: write.resource, versions: 0 }
    this.#isDone = true
    const open = triggered(this.#context.project, write)
    const resource = cloneExact(write.resource)
    let versions = 0
    while (open.size > 0) {
      const ready = [...open.values()].filter(({ extension }) => !dependenciesOf(extension).some((id) => open.has(id)))
      const asked = ready.filter(({ conditions, extension }) =>
        conditions.some((one) => one === undefined || conditionHolds(one, resource, extension)),
      )
      const unasked = asked.filter(({ extension }) => !this.#answers.has(String(extension.id)))
      if (unasked.length > 0) throw this.#question(unasked, write, resource)
      for (const { extension } of asked) versions += this.#apply(extension, write, resource)
      for (const { extension } of ready) open.delete(String(extension.id))
    }
    return { resource, versions }
  }

  /** Applies an extension's update actions, and tells how many had an effect. */
  #apply(extension: Fields, { definition }: PendingWrite, resource: Fields): number {
    let effects = 0
    let last = JSON.stringify(resource)
    try {
      for (const action of this.#answers.get(String(extension.id))!) {
        applyAction(definition, resource, action, this.#context)
        definition.derive?.(resource, this.#context)
        const now = JSON.stringify(resource)
        if (now !== last) effects++
        last = now
      }
    } catch (error) {
      if (error instanceof ApiError) throw updateActionsFailed(extension, error)
      throw error
    }
    return effects
  }

  #question(triggeredOnes: readonly Triggered[], { action, before }: PendingWrite, resource: Fields): ExtensionsToAsk {
    const { project } = this.#context
    const typeId = this.#typeId
    const callees = triggeredOnes.map(({ extension }) => {
      const destination = project.secrets.get(String(extension.id)) ?? fieldsOf(extension.destination)
      const withOld = before !== undefined && fieldsOf(extension.additionalContext).includeOldResource === true
      const old = withOld ? { oldResource: { typeId, id: resource.id, obj: before } } : {}
      return { extension, destination, old }
    })
    return new ExtensionsToAsk(callees, { action, resource: { typeId, id: resource.id, obj: cloneExact(resource) } })
  }
}

interface Triggered {
  extension: Fields
  /** Of the triggers that match; `undefined` for one without. */
  conditions: (string | undefined)[]
}

function triggered(project: Project, { action, definition }: PendingWrite): Map<string, Triggered> {
  const found = new Map<string, Triggered>()
  for (const stored of project.inEffect('extension')) {
    const extension = fieldsIn(stored)
    const conditions = listOf(extension.triggers)
      .map(fieldsOf)
      .filter(({ resourceTypeId, actions }) => resourceTypeId === definition.typeId && listOf(actions).includes(action))
      .map(({ condition }) => (typeof condition === 'string' ? condition : undefined))
    if (conditions.length > 0) found.set(stored.id, { extension, conditions })
  }
  return found
}

function updateActionsFailed(extension: Fields, { errors }: ApiError): ApiError {
  const { id: extensionId, key } = extension
  const named = key === undefined ? { extensionId } : { extensionId, extensionKey: key }
  const message = 'The extension returned update actions that could not be executed.'
  const extensionErrors = errors.map((error) => ({ ...error, ...named }))
  return new ApiError(400, [{ code: 'ExtensionUpdateActionsFailed', message, extensionErrors }])
}
