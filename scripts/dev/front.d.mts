import type { MailCatcher } from './catch-mail.mjs'

export type Front = {
  readonly url: string
  serveFrom(url: string | undefined): void
  tell(event: 'reload' | 'mail'): void
  close(): Promise<void>
}

export function openFront(port: number, mail: MailCatcher): Promise<Front>
