import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { Unreadable } from '../../inspector.ts'
import { dictOf, nameOf, type PdfDict, PdfString, type PdfValue } from './values.ts'

/** Undoes the encryption of strings and streams of one object. */
export type Decryption = {
  strings(object: number, generation: number): (bytes: Uint8Array) => Uint8Array
  streams(object: number, generation: number): (bytes: Uint8Array) => Uint8Array
  /** Whether the XML of the metadata is encrypted too. */
  readonly coversMetadata: boolean
}

type Method = 'none' | 'rc4' | 'aes128' | 'aes256'
type Resolve = (value: PdfValue | undefined) => PdfValue

const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')
const md5 = (...parts: readonly Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()

/** The standard encryption, opened with an empty password. @throws Unreadable where that does not open it */
export function openEncryption(encrypt: PdfDict, identifier: Uint8Array, resolve: Resolve): Decryption {
  const number = (key: string, otherwise: number) => {
    const value = resolve(encrypt.get(key))
    return typeof value === 'number' ? value : otherwise
  }
  const bytes = (key: string) => {
    const value = resolve(encrypt.get(key))
    return value instanceof PdfString ? value.bytes : new Uint8Array()
  }
  const version = number('V', 0)
  const coversMetadata = resolve(encrypt.get('EncryptMetadata')) !== false
  if (nameOf(resolve(encrypt.get('Filter'))) !== 'Standard' || version < 1 || version > 5)
    throw new Unreadable('encrypted', 'It is encrypted in a way that is not known')
  const method = (use: 'StmF' | 'StrF'): Method => (version < 4 ? 'rc4' : cryptMethod(encrypt, use, resolve))
  const key =
    version === 5
      ? keyOf256(number('R', 6), bytes('U'), bytes('UE'))
      : keyOf128(number('R', 2), version === 1 ? 5 : number('Length', version === 4 ? 128 : 40) / 8, {
          owner: bytes('O'),
          permissions: number('P', 0),
          identifier,
          coversMetadata,
        })
  const decryptor = (use: 'StmF' | 'StrF') => {
    const chosen = method(use)
    return (object: number, generation: number) => (encrypted: Uint8Array) =>
      decrypt(chosen, key, object, generation, encrypted)
  }
  return { strings: decryptor('StrF'), streams: decryptor('StmF'), coversMetadata }
}

function cryptMethod(encrypt: PdfDict, use: 'StmF' | 'StrF', resolve: Resolve): Method {
  const filter = nameOf(resolve(encrypt.get(use))) ?? 'Identity'
  const name = nameOf(resolve(dictOf(resolve(dictOf(resolve(encrypt.get('CF')))?.get(filter)))?.get('CFM')))
  const methods: { readonly [name: string]: Method } = { V2: 'rc4', AESV2: 'aes128', AESV3: 'aes256' }
  return filter === 'Identity' ? 'none' : (methods[name ?? 'None'] ?? 'none')
}

function decrypt(method: Method, key: Uint8Array, object: number, generation: number, bytes: Uint8Array): Uint8Array {
  if (method === 'none') return bytes
  if (method === 'aes256') return aes(key, bytes)
  const number = Uint8Array.of(object, object >> 8, object >> 16, generation, generation >> 8)
  const salt = method === 'aes128' ? Buffer.from('sAlT') : new Uint8Array()
  const own = md5(key, number, salt).subarray(0, Math.min(16, key.length + 5))
  return method === 'rc4' ? rc4(own, bytes) : aes(own, bytes)
}

function aes(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const whole = bytes.length - (bytes.length % 16)
  if (whole < 32) return new Uint8Array()
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, bytes.subarray(0, 16)).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(bytes.subarray(16, whole)), decipher.final()])
  const last = plain.at(-1) ?? 0
  return plain.subarray(0, plain.length - (last >= 1 && last <= 16 ? last : 0))
}

/** Node's OpenSSL has it no more. */
function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 0xff
    swap(index, other)
  }
  let [one, other] = [0, 0]
  return bytes.map((byte) => {
    one = (one + 1) & 0xff
    other = (other + (state[one] ?? 0)) & 0xff
    swap(one, other)
    return byte ^ (state[((state[one] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0)
  })
}

function keyOf128(
  revision: number,
  length: number,
  given: {
    readonly owner: Uint8Array
    readonly permissions: number
    readonly identifier: Uint8Array
    readonly coversMetadata: boolean
  },
): Uint8Array {
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(given.permissions | 0)
  const unmarked = revision >= 4 && !given.coversMetadata ? Buffer.alloc(4, 0xff) : Buffer.alloc(0)
  const size = Math.max(5, Math.min(16, Math.floor(length)))
  let key = md5(padding, given.owner.subarray(0, 32), permissions, given.identifier, unmarked)
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = md5(key.subarray(0, size))
  return key.subarray(0, size)
}

function keyOf256(revision: number, user: Uint8Array, encryptedKey: Uint8Array): Uint8Array {
  if (user.length < 48 || encryptedKey.length < 32) throw new Unreadable('broken', 'Its encryption is broken')
  const salt = user.subarray(40, 48)
  const between = revision < 6 ? createHash('sha256').update(salt).digest() : hashOfRevision6(salt)
  const decipher = createDecipheriv('aes-256-cbc', between, Buffer.alloc(16)).setAutoPadding(false)
  return Buffer.concat([decipher.update(encryptedKey.subarray(0, 32)), decipher.final()])
}

/** ISO 32000-2, algorithm 2.B, for an empty password. */
function hashOfRevision6(salt: Uint8Array): Uint8Array {
  let key: Buffer = createHash('sha256').update(salt).digest()
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const encrypted = cipher.update(repeated)
    const remainder = encrypted.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][remainder] ?? 'sha256')
      .update(encrypted)
      .digest()
    last = encrypted.at(-1) ?? 0
  }
  return key.subarray(0, 32)
}
