import type { Outcome } from './statute.ts'

/** For laws whose official statistics prescribe no rows: what can become of a request, with the law's own sections. */
export function generalOutcomes(sections: {
  granted: string
  refused: string
  partial?: string
  notHeld?: string
  /** Declined without a decision on what is asked for: vexatious, unclear, unpaid. */
  notProcessed?: string
}): readonly Outcome[] {
  const { granted, refused, partial = refused, notHeld = refused, notProcessed = refused } = sections
  return [
    {
      id: 'granted',
      title: { en: 'Granted in full', 'zh-Hans': '全部公开', 'zh-Hant': '全部公開' },
      category: 'granted',
      section: granted,
      needsExemption: false,
    },
    {
      id: 'partial',
      title: { en: 'Granted in part', 'zh-Hans': '部分公开', 'zh-Hant': '部分公開' },
      category: 'partial',
      section: partial,
      needsExemption: true,
    },
    {
      id: 'refused',
      title: { en: 'Refused', 'zh-Hans': '不予公开', 'zh-Hant': '不予公開' },
      category: 'refused',
      section: refused,
      needsExemption: true,
    },
    {
      id: 'not-held',
      title: { en: 'Not held', 'zh-Hans': '不掌握', 'zh-Hant': '不持有' },
      category: 'not-held',
      section: notHeld,
      needsExemption: false,
    },
    {
      id: 'not-processed',
      title: { en: 'Not processed', 'zh-Hans': '不予处理', 'zh-Hant': '不予處理' },
      category: 'not-processed',
      section: notProcessed,
      needsExemption: false,
    },
    {
      id: 'other',
      title: { en: 'Closed in another way', 'zh-Hans': '其他', 'zh-Hant': '其他' },
      category: 'other',
      section: granted,
      needsExemption: false,
    },
  ]
}
