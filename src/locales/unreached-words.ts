/** What an officer has to do where a letter did not reach anybody. */
export type UnreachedWords = {
  readonly failed: (subject: string) => string
  readonly late: (subject: string) => string
  readonly stopped: { readonly requester: string; readonly thirdParty: string }
  readonly running: string
  /** On each open case of a person whose mail comes back. */
  readonly unreachable: string
}
