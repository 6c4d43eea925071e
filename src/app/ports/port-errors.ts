/** A list was asked to go on from a cursor that it never gave out. */
export class BadCursor extends Error {
  constructor() {
    super('The cursor is not one that this list gave out')
    this.name = 'BadCursor'
  }
}

/** A file is longer than it may be; nothing of it was kept. */
export class BlobTooLarge extends Error {
  readonly maxBytes: number

  constructor(maxBytes: number) {
    super(`The file is longer than ${maxBytes} bytes`)
    this.name = 'BlobTooLarge'
    this.maxBytes = maxBytes
  }
}

/** What is stored under a hash is not what was put there. */
export class BlobDamaged extends Error {
  constructor(sha256: string) {
    super(`The stored file ${sha256} is damaged: its SHA-256 is another`)
    this.name = 'BlobDamaged'
  }
}

/** One transaction of this engine cannot hold so many changes. */
export class ImportTooLarge extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ImportTooLarge'
  }
}

/** Another program has been writing to the database for longer than anybody should wait. Nothing was written. */
export class StoreBusy extends Error {
  constructor() {
    super('The database is busy: another program is writing to it')
    this.name = 'StoreBusy'
  }
}

/** An Idempotency-Key came again with another request than the first time. */
export class KeyReused extends Error {
  constructor() {
    super('This Idempotency-Key was used for another request; take a new key')
    this.name = 'KeyReused'
  }
}
