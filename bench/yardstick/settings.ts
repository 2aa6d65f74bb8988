/** What the yardstick server is told when it starts. */
export interface YardstickSettings {
  /** The key of the only project that it has. */
  projectKey: string
  collections: CollectionSettings[]
  /** Every answer below the project begins so much later. */
  latencyMs: number
}

export interface CollectionSettings {
  /** Below the project, such as `orders`; also the name of the GraphQL list. */
  endpoint: 'orders' | 'products'
  records: number
  /** Size of a record, about. */
  bytesPerRecord: number
}

/** A page of records that was served; times are of the server's own steady clock. */
export interface ServedPage {
  /** Path and query, as it was asked for. */
  path: string
  endpoint: string
  /** Place of its first record in the collection, and how many there were. */
  first: number
  count: number
  bytes: number
  /** ms when the request was there, and when the last byte was handed to the system. */
  askedAt: number
  sentAt: number
}
