/** Secrets made from the installation's own: the same for the same request, and nowhere stored. */
export type Secrets = {
  /** The secret of a request's status page: at least 128 bits, safe in a URL. */
  requestSecret(requestId: string): string
  /** The proof in the address of a case: ten lower-case letters and digits, a letter first. */
  mailProof(requestId: string): string
  /** A token that nobody else can make: 26 lower-case letters and digits (130 bits), the same for the same text. */
  letterToken(what: string): string
  /** A hash that nobody else can make, the same for the same text: 192 bits, safe in a URL. `purpose` keeps the uses apart. */
  keyedHash(purpose: string, text: string): string
  /** An e-mail address in lower case as a key (hex): without the installation's secret nobody can try addresses against it. */
  addressHash(address: string): string
  /** The signature of a link by which an address stops a kind of mail: at least 128 bits, safe in a URL. */
  stopProof(what: string): string
  /** Encrypts what is kept; only who knows the same context can open it. */
  seal(text: string, context: string): Promise<string>
  /** Null where it was sealed in another context or under another secret. */
  open(sealed: string, context: string): Promise<string | null>
}
