export type CaughtMessage = {
  readonly number: number
  readonly at: Date
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly html?: string | undefined
  readonly text?: string | undefined
}

export type MailCatcher = {
  readonly url: string
  readonly messages: readonly CaughtMessage[]
  onMessage: (message: CaughtMessage) => void
  close(): Promise<void>
}

export function catchMail(): Promise<MailCatcher>
