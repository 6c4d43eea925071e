/** How much may be under way at once. */
export type UploadLimits = { readonly uploads: number; readonly bytes: number }
export type UploadKind = 'case' | 'caller' | 'all'

/** Counts the uploads that are under way in this process: to each case, of each caller, and in all. */
export type UploadSlots = {
  /** @returns what ends the upload; undefined where the case, the caller, or all together have too much under way */
  take(of: { readonly case: string; readonly caller: string }, bytes: number): (() => void) | undefined
}

export function uploadSlots(limits: { readonly [K in UploadKind]: UploadLimits }): UploadSlots {
  const underWay = new Map<string, { uploads: number; bytes: number }>()
  const none = { uploads: 0, bytes: 0 }

  function add(key: string, uploads: number, bytes: number): void {
    const before = underWay.get(key) ?? none
    const now = { uploads: before.uploads + uploads, bytes: before.bytes + bytes }
    if (now.uploads === 0) underWay.delete(key)
    else underWay.set(key, now)
  }

  return {
    take(of, bytes) {
      const keys = { case: `case ${of.case}`, caller: `caller ${of.caller}`, all: 'all' }
      const kinds = ['case', 'caller', 'all'] as const
      const fits = kinds.every((kind) => {
        const now = underWay.get(keys[kind]) ?? none
        return now.uploads < limits[kind].uploads && now.bytes + bytes <= limits[kind].bytes
      })
      if (!fits) return undefined
      for (const kind of kinds) add(keys[kind], 1, bytes)
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        for (const kind of kinds) add(keys[kind], -1, -bytes)
      }
    },
  }
}

/** An address may be a whole office's or school's; a case is one person's. */
export function usualUploadSlots(maxUploadBytes: number): UploadSlots {
  return uploadSlots({
    case: { uploads: 4, bytes: 2 * maxUploadBytes },
    caller: { uploads: 12, bytes: 4 * maxUploadBytes },
    all: { uploads: 64, bytes: 16 * maxUploadBytes },
  })
}
