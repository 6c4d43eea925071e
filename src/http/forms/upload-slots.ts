/** How much may be under way at once. */
export type UploadLimits = { readonly uploads: number; readonly bytes: number }
/** Who works here, and everybody else. */
export type UploadSide = 'staff' | 'public'
/** To one case, of one caller, and of a side in all. */
export type UploadKind = 'case' | 'caller' | UploadSide
export type UploadOf = { readonly side: UploadSide; readonly case: string; readonly caller: string }

/** Counts the uploads that are under way in this process, those of staff and of the public apart: neither can stop the other. */
export type UploadSlots = {
  /** @returns what ends the upload; undefined where the case, the caller, or the side has too much under way */
  take(of: UploadOf, bytes: number): (() => void) | undefined
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
    take({ side, ...of }, bytes) {
      const counts = [
        { key: `${side} case ${of.case}`, most: limits.case },
        { key: `${side} caller ${of.caller}`, most: limits.caller },
        { key: side, most: limits[side] },
      ]
      const fits = counts.every(({ key, most }) => {
        const now = underWay.get(key) ?? none
        return now.uploads < most.uploads && now.bytes + bytes <= most.bytes
      })
      if (!fits) return undefined
      for (const { key } of counts) add(key, 1, bytes)
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        for (const { key } of counts) add(key, -1, -bytes)
      }
    },
  }
}

/** An address may be a whole office's or school's; a case is one person's. */
export function usualUploadSlots(maxUploadBytes: number): UploadSlots {
  return uploadSlots({
    case: { uploads: 4, bytes: 2 * maxUploadBytes },
    caller: { uploads: 12, bytes: 4 * maxUploadBytes },
    staff: { uploads: 32, bytes: 8 * maxUploadBytes },
    public: { uploads: 64, bytes: 16 * maxUploadBytes },
  })
}
