// A second clock, written from LAW.md alone and as slowly as a person with a paper calendar: it walks day by day,
// shares no arithmetic with src/domain/clock, and knows the laws by its own table (naive-laws.ts). The tests hold the two against
// each other.
import { ask, fee, type Law, laws, type Restart, type Stop } from './naive-laws.ts'

export type NaiveEvent = { type: string; on: string; by?: { count: number; unit: string }; to?: string }
export type NaiveResult = {
  due: string | null
  daysUsed: number
  daysLeft: number
  age: number
  late: boolean
  state: string
}

const order = [
  'received',
  'acknowledged',
  'interim-reply',
  ...ask,
  ...fee,
  'third-party-consulted',
  'third-party-replied',
  'body-consulted',
  'body-replied',
  'extended',
  'transferred',
  'answered',
  'withdrawn',
  'abandoned',
  'review-lodged',
  'review-accepted',
  'review-extended',
  'review-decided',
]
const dayAfter = new Map<string, string>()
const next = (on: string): string => {
  let day = dayAfter.get(on)
  if (day === undefined) {
    day = new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10)
    dayAfter.set(on, day)
  }
  return day
}

/** `off` says whether a day is not worked. One `received`, extensions dated and of at most one a day. */
export function naiveClock(
  id: string,
  events: readonly NaiveEvent[],
  asOf: string,
  off: (on: string) => boolean,
): NaiveResult {
  const law = laws[id] as Law
  const worked = (on: string): boolean => !off(on)
  const seen = events
    .filter((e) => e.on <= asOf)
    .sort((a, b) => (a.on === b.on ? order.indexOf(a.type) - order.indexOf(b.type) : a.on < b.on ? -1 : 1))
  const received = seen[0] as NaiveEvent
  // Past every date that a history of the tests can reach: a walk that comes here met a stop that never ends.
  const far = `${Number(received.on.slice(0, 4)) + 4}-12-31`
  let arrived = received.on
  while (law.openDaysOnly && !worked(arrived)) arrived = next(arrived)
  let zero = arrived
  let base = law.count
  let dead = new Set<string>() // days not counted
  let open: { stop: Stop; since: string }[] = []
  let longer: ({ days: number; unit: 'w' | 'c' } | { to: string; most?: number })[] = []
  const used = new Set<Stop>()
  const begunAgain = new Set<Restart>()
  let lateForever = false
  let ended: NaiveEvent | undefined

  const isDead = (on: string, openUntil: string): boolean =>
    dead.has(on) || open.some(({ stop: s, since }) => (s.firstNotCounted ? on >= since : on > since) && on <= openUntil)
  const walk = (from: string, n: number, unit: 'w' | 'c', openUntil: string): string => {
    let at = from
    while (n > 0) {
      at = next(at)
      if (at > far) return at
      if ((unit === 'c' || worked(at)) && !isDead(at, openUntil)) n--
    }
    return at
  }
  const month = (from: string): string => {
    const [y, m, d] = from.split('-').map(Number) as [number, number, number]
    const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate()
    return new Date(Date.UTC(y, m, Math.min(d, last))).toISOString().slice(0, 10)
  }
  const unitOf = (): 'w' | 'c' => (law.unit === 'w' ? 'w' : 'c')
  const baseEnd = (openUntil: string): string =>
    law.unit === 'm' ? month(zero) : walk(zero, base, unitOf(), openUntil)
  const roll = (on: string): string => {
    let at = on
    if (law.rolls) while (!worked(at) && at < far) at = next(at)
    return at
  }
  const end = (openUntil: string): string => {
    let at = baseEnd(openUntil)
    for (const one of longer) {
      if (at > far) return at
      if ('days' in one) at = walk(at, one.days, one.unit, openUntil)
      else {
        const limit = one.most === undefined ? far : roll(walk(at, one.most, unitOf(), openUntil))
        const to = one.to < limit ? one.to : limit
        if (to > at) at = to
      }
    }
    return at
  }
  const dueNow = (): string => roll(end('9999'))
  const counted = (from: string, to: string, unit: 'w' | 'c', openUntil: string, alive = true): number => {
    if (to < from) return 0 - counted(to, from, unit, openUntil, alive)
    let n = 0
    for (let at = next(from); at <= to; at = next(at))
      if ((unit === 'c' || worked(at)) && !(alive && isDead(at, openUntil))) n++
    return n
  }
  const kill = (from: string, to: string): void => {
    for (let at = from; at <= to; at = next(at)) dead.add(at)
  }

  for (const e of seen.slice(1)) {
    if (ended !== undefined) continue
    if (['answered', 'withdrawn', 'abandoned'].includes(e.type) || (e.type === 'transferred' && law.transferEnds)) {
      for (const { stop: s, since } of open) kill(s.firstNotCounted ? since : next(since), e.on)
      open = []
      ended = e
      continue
    }
    if (e.type === 'interim-reply' && law.interim !== undefined && e.on <= dueNow()) base = law.interim
    if (e.type === 'third-party-consulted' && law.third !== undefined && e.on <= dueNow()) base = law.third
    if (e.type === 'extended') {
      if (law.noExtension || e.on > dueNow() || (law.extendsOnce && longer.length > 0)) continue
      if (law.noticeInBase && e.on > roll(baseEnd('9999'))) continue
      let most = law.most
      if (law.inAll !== undefined) most = law.inAll - base
      if (most !== undefined) {
        // What earlier extensions have used of the limit.
        let at = baseEnd('0000')
        for (const one of longer) {
          const before = at
          if ('days' in one) {
            at = walk(at, one.days, one.unit, '0000')
            most -= one.unit === unitOf() ? one.days : counted(before, at, unitOf(), '0000')
          } else {
            const limit = one.most === undefined ? far : roll(walk(at, one.most, unitOf(), '0000'))
            const to = one.to < limit ? one.to : limit
            if (to > at) at = to
            most -= counted(before, at, unitOf(), '0000')
          }
        }
        most = Math.max(0, most)
      }
      const openDays = open.length > 0
      if (e.to !== undefined) {
        if (openDays) {
          longer.push({ to: e.to, ...(most === undefined ? {} : { most }) })
          continue
        }
        const at = end('0000')
        const limit = most === undefined ? far : roll(walk(at, most, unitOf(), '0000'))
        const to = e.to < limit ? e.to : limit
        if (to > at) longer.push({ to })
        continue
      }
      if (e.by === undefined) {
        if (most !== undefined && most > 0) longer.push({ days: most, unit: unitOf() })
        else if (most === undefined && law.advised !== undefined) longer.push({ days: law.advised, unit: unitOf() })
        continue
      }
      const unit = e.by.unit === 'working-day' || (e.by.unit === 'week' && law.week) ? 'w' : 'c'
      const days = e.by.unit === 'week' ? e.by.count * (law.week ?? 7) : e.by.count
      if (most === undefined) longer.push({ days, unit })
      else if (unit === unitOf()) {
        if (Math.min(days, most) > 0) longer.push({ days: Math.min(days, most), unit })
      } else {
        const at = end('0000')
        if (walk(at, days, unit, '0000') > walk(at, most, unitOf(), '0000')) {
          if (most > 0) longer.push({ days: most, unit: unitOf() })
        } else longer.push({ days, unit })
      }
      continue
    }
    const again = law.restarts?.find((one) => one.event === e.type)
    if (again) {
      if (again.once && begunAgain.has(again)) continue
      begunAgain.add(again)
      const walkWorked = (from: string, n: number): string => {
        let at = from
        for (let left = n; left > 0; ) {
          at = next(at)
          if (worked(at)) left--
        }
        return at
      }
      const earlier = (type: string) => seen.filter((one) => one.type === type && one.on <= e.on).at(-1)
      const asked = again.askedWithinWorkingDays === undefined ? undefined : earlier('clarification-requested')
      if (asked && asked.on >= zero && asked.on > walkWorked(zero, again.askedWithinWorkingDays ?? 0)) continue
      if (again.sinceConsulted !== undefined) {
        const consulted = earlier('third-party-consulted')
        if (!consulted || e.on > walkWorked(consulted.on, again.sinceConsulted)) continue
      }
      if (e.on > dueNow()) lateForever = true
      if (again.days !== undefined) base = again.days
      zero = e.on < arrived ? arrived : e.on
      dead = new Set()
      longer = []
      continue
    }
    for (const s of law.stops) {
      const running = open.find((o) => o.stop === s)
      if (e.type === s.begin) {
        if (running || (s.once && used.has(s))) continue
        if (s.withinWorkingDays !== undefined) {
          let left = s.withinWorkingDays
          let last = zero
          while (left > 0) {
            last = next(last)
            if (worked(last)) left--
          }
          if (e.on > last) continue
        }
        if (e.on > dueNow()) {
          if (!s.reset) continue
          lateForever = true
        }
        used.add(s)
        open.push({ stop: s, since: e.on })
      } else if (e.type === s.end && running) {
        open = open.filter((o) => o !== running)
        if (s.reset) {
          zero = e.on < arrived ? arrived : e.on
          dead = new Set()
          longer = []
        } else kill(s.firstNotCounted ? running.since : next(running.since), e.on)
      }
    }
  }

  const until = ended?.on ?? asOf
  const from = until < zero ? zero : until
  const unit = unitOf()
  const due = open.length > 0 ? null : roll(end('9999'))
  const late = lateForever || (due !== null && until > due)
  const virtual = due ?? end(from)
  const waiting = open.some((o) => o.stop.reset && [ask[0], fee[0]].some((one) => one === o.stop.begin))
  return {
    due,
    daysUsed: until < zero ? 0 : counted(zero, until, unit, '9999'),
    daysLeft: due === null ? counted(from, virtual, unit, from) : counted(from, due, unit, '9999'),
    age: until < arrived ? 0 : counted(arrived, until, unit, '9999', false),
    late,
    state: ended?.type ?? (waiting ? 'waiting' : open.length > 0 ? 'paused' : late ? 'overdue' : 'running'),
  }
}
