import type { Delay } from '../app/office/find-delays.ts'
import type { StagedBlob } from '../app/ports/blobs-ports.ts'
import type { MailPorts, Ports } from '../app/ports/ports.ts'
import type { Body } from '../app/ports/store/bodies.ts'
import type { Staff } from '../app/ports/store/staff.ts'
import type { Actor } from '../domain/request/policy.ts'
import type { Locale } from '../domain/text/local-text.ts'
import type { FormReader } from './forms/form-reader.ts'
import type { UploadSlots } from './forms/upload-slots.ts'
import type { Refused } from './problems/problem-types.ts'

/** Without a reader of mail, no letters come in, and the desk has no pages for them. */
export type HttpPorts = Ports & { readonly mailReader?: MailPorts['mailReader'] }

/** What every route finds in its context. */
export type AppEnv = {
  Variables: {
    ports: HttpPorts
    /** Staff by session cookie or API key, else the public. A requester is known by one request: see `actorFor`. */
    actor: Actor
    /** The person behind a staff actor. */
    staff: Staff | null
    locale: Locale
    /** The body whose pages these are: the staff's own on the desk, or the only one there is. */
    branding: Body | null
    /** How many letters wait for a case, where the page is one of the desk's. */
    lettersWaiting?: number
    /** The value of the hidden field `csrf` in every form; empty for a visitor who is not signed in. */
    csrf: string
    nonce?: string
    requestId: string
    /** Whether the reader's own connection is https: cookies are Secure then, and carry the `__Host-` prefix. */
    secure: boolean
    /** How the caller proved who they are. Only a cookie needs the CSRF token. */
    credential: 'none' | 'cookie' | 'api-key'
    /** The caller's address, hashed with a key of this process alone; never the address itself. */
    caller: string
    /** The form that was sent, once something of it was asked for. */
    form?: FormReader
    /** The body, once it was asked for whole. */
    bodyBytes?: Promise<Uint8Array>
    uploadSlots: UploadSlots
    /** Files of this request that came in; those that were not kept are removed after the answer. */
    stagedFiles?: readonly StagedBlob[]
    /** How many stored files were found damaged, for the pages of an administrator. */
    damagedFiles?: number
    /** What waits longer than it should, for the pages of an administrator. */
    delays?: readonly Delay[]
    /** The refusal that the answer is about, where it is one. */
    refused?: Refused
  }
}
