export interface ByteBudget {
  readonly total: number
  reserve(bytes: number, signal?: AbortSignal): Promise<{ release(): void }>
}
