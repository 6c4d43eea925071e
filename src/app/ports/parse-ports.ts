/** Why bytes from outside could not be read: they took more time or memory, or gave more, than a unit of work may. */
export type ParseFailure = 'timed-out' | 'out-of-memory' | 'too-much-output' | 'crashed'

/** Bytes from outside could not be read within the limits. It is the bytes' fault: reading them again is of little use. */
export class ParseFailed extends Error {
  readonly failure: ParseFailure

  constructor(failure: ParseFailure, message: string) {
    super(message)
    this.name = 'ParseFailed'
    this.failure = failure
  }
}

/** Nothing was read, because too much waits already or the server is stopping. It says nothing about the bytes. */
export class ParserBusy extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ParserBusy'
  }
}
