/** One entry of an error body's `errors`: `code` and `message`, and what the code adds to them. */
export interface ErrorDetail {
  code: string
  message: string
  [field: string]: unknown
}

/** What the API answers when it refuses a request; thrown by handlers, rendered once by the server. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly statusCode: number
  readonly errors: readonly ErrorDetail[]
  /** Fields beside statusCode, message and errors, such as OAuth's `error`. */
  readonly extra: Record<string, unknown>

  constructor(
    statusCode: number,
    errors: readonly [ErrorDetail, ...ErrorDetail[]],
    extra: Record<string, unknown> = {},
  ) {
    super(errors[0].message)
    this.statusCode = statusCode
    this.errors = errors
    this.extra = extra
  }

  body(): string {
    return JSON.stringify({ statusCode: this.statusCode, message: this.message, errors: this.errors, ...this.extra })
  }
}

/** A refusal with any other code, and what that code adds. */
export function refused(code: string, message: string, details: Record<string, unknown> = {}): ApiError {
  return new ApiError(400, [{ code, message, ...details }])
}

export function invalidInput(message: string): ApiError {
  return new ApiError(400, [{ code: 'InvalidInput', message }])
}

export function invalidJson(message: string): ApiError {
  return new ApiError(400, [
    { code: 'InvalidJsonInput', message: 'Request body is no valid JSON.', detailedErrorMessage: message },
  ])
}

export function requiredField(field: string): ApiError {
  return new ApiError(400, [{ code: 'RequiredField', message: `A value is required for field '${field}'.`, field }])
}

export function invalidField(field: string, invalidValue: unknown, message: string): ApiError {
  return new ApiError(400, [{ code: 'InvalidField', message, field, invalidValue }])
}

export function invalidOperation(message: string): ApiError {
  return new ApiError(400, [{ code: 'InvalidOperation', message }])
}

export function duplicateField(field: string, duplicateValue: unknown): ApiError {
  return new ApiError(400, [
    {
      code: 'DuplicateField',
      message: `A duplicate value '${JSON.stringify(duplicateValue)}' exists for field '${field}'.`,
      field,
      duplicateValue,
    },
  ])
}

export function referenceNotFound(typeId: string, identifier: { id?: string; key?: string }): ApiError {
  const by = identifier.id === undefined ? `key '${String(identifier.key)}'` : `identifier '${String(identifier.id)}'`
  return new ApiError(400, [
    {
      code: 'ReferencedResourceNotFound',
      message: `The referenced object of type '${typeId}' with ${by} was not found.`,
      typeId,
      ...identifier,
    },
  ])
}

export function notFound(what: string): ApiError {
  return new ApiError(404, [{ code: 'ResourceNotFound', message: `${what} was not found.` }])
}

export function noSuchRoute(method: string, path: string): ApiError {
  return new ApiError(404, [{ code: 'ResourceNotFound', message: `There is no ${method} on ${path}.` }])
}

export function concurrentModification(id: string, expected: number, currentVersion: number): ApiError {
  return new ApiError(409, [
    {
      code: 'ConcurrentModification',
      message: `Object ${id} has another version than expected. Expected: ${expected}, actual: ${currentVersion}.`,
      currentVersion,
    },
  ])
}
