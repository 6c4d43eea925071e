import { type FigureTable, grouped, share, single, sumOf } from './figure-table.ts'
import type { CountedEvents } from './figures.ts'

const reviewOutcomes = ['upheld', 'partly', 'overturned', 'withdrawn'] as const

export function reviewsTable(happened: readonly CountedEvents[]): FigureTable {
  const lodged = happened.filter(({ what }) => what === 'review-lodged')
  const decided = happened.filter(({ what }) => what === 'review-decided')
  return grouped(
    'reviews',
    ['lodged', ...reviewOutcomes],
    [
      ...lodged.map(({ of, count }) => ({ row: of, values: [count, 0, 0, 0, 0] })),
      ...decided.map(({ of, count }) => {
        const [kind = '', outcome] = of.split(': ')
        return { row: kind, values: [0, ...reviewOutcomes.map((one) => (one === outcome ? count : 0))] }
      }),
    ],
    { total: true },
  )
}

export function feesTable(happened: readonly CountedEvents[]): FigureTable {
  const columns = ['asked', 'askedAmount', 'paid', 'paidAmount', 'waived', 'waivedAmount']
  const places = { 'fee-asked': 0, 'fee-paid': 2, 'fee-waived': 4 } as const
  return grouped(
    'fees',
    columns,
    happened.flatMap(({ what, of, count, amount }) => {
      if (what !== 'fee-asked' && what !== 'fee-paid' && what !== 'fee-waived') return []
      const place = places[what]
      return [
        { row: of, values: columns.map((_, index) => (index === place ? count : index === place + 1 ? amount : 0)) },
      ]
    }),
    { total: false },
  )
}

const scores = ['1', '2', '3', '4', '5'] as const

export function satisfactionTables(given: readonly CountedEvents[]): readonly FigureTable[] {
  const points = given.reduce((sum, { of, count }) => sum + Number(of) * count, 0)
  return [
    grouped(
      'satisfaction',
      ['count'],
      given.map(({ of, count }) => ({ row: of, values: [count] })),
      { total: true, rows: scores },
    ),
    single('satisfactionMean', 'score', { mean: share(points, sumOf(given)) }),
  ]
}
