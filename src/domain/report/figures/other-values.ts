/** Numbers smaller than this are the rest of a computation in binary fractions. */
const nothing = 1e-7
/** More steps than any such table has needed; what is not found by then is taken for told, and more is hidden. */
const maxSteps = 5000

type Matrix = readonly (readonly number[])[]

/**
 * The directions in which unknown numbers can change together while every sum stays as it is: a column each, a row for each
 * unknown number.
 * @param sums the coefficients of the unknown numbers in each sum
 */
export function freeDirections(sums: Matrix, count: number): Matrix {
  const rows = sums.map((row) => [...row])
  const pivots: number[] = []
  for (let column = 0; column < count && pivots.length < rows.length; column += 1) {
    const at = pivots.length
    const found = rows.findIndex((row, index) => index >= at && Math.abs(row[column] ?? 0) > nothing)
    const chosen = rows[found]
    if (!chosen) continue
    rows[found] = rows[at] as number[]
    const by = chosen[column] ?? 1
    const head = chosen.map((value) => value / by)
    rows[at] = head
    for (const [index, row] of rows.entries()) {
      const times = row[column] ?? 0
      if (index !== at && Math.abs(times) > nothing)
        rows[index] = row.map((value, place) => value - times * (head[place] ?? 0))
    }
    pivots.push(column)
  }
  const free = Array.from({ length: count }, (_, column) => column).filter((column) => !pivots.includes(column))
  return Array.from({ length: count }, (_, name) => {
    const pivot = pivots.indexOf(name)
    return free.map((column) => (pivot < 0 ? Number(column === name) : -(rows[pivot]?.[column] ?? 0)))
  })
}

/**
 * How far unknown numbers can go along the free directions towards a goal, when none may fall by more than its room: a linear
 * program by the simplex method, whose start, no change, is always possible. Steps follow Bland's rule, so that it ends.
 * @param room by how much each number can be less, at least 0
 * @param goal how much each number counts
 * @returns how each number changes at the end; Infinity or -Infinity for those that can change without bound
 */
export function furthest(directions: Matrix, room: readonly number[], goal: readonly number[]): readonly number[] {
  const width = directions[0]?.length ?? 0
  // Each direction forwards and backwards, then the room that each number has left.
  const tableau = directions.map((row) => [...row.map((value) => -value), ...row])
  const left = [...room]
  const gain = Array.from({ length: 2 * width }, (_, at) => {
    const along = directions.reduce((sum, row, name) => sum + (row[at % width] ?? 0) * (goal[name] ?? 0), 0)
    return at < width ? along : -along
  })
  // Which variable each row stands for, and each column: below 2 * width a direction, else the room of a number.
  const inRow = directions.map((_, name) => 2 * width + name)
  const inColumn = gain.map((_, at) => at)
  let endless: number | undefined
  for (let step = 0; step < maxSteps; step += 1) {
    const column = lowest(inColumn, (at) => (gain[at] ?? 0) > nothing)
    if (column === undefined) break
    const ratios = tableau.map((row, at) => {
      const by = row[column] ?? 0
      return by > nothing ? (left[at] ?? 0) / by : Infinity
    })
    const least = Math.min(...ratios)
    if (least === Infinity) {
      endless = column
      break
    }
    const row = lowest(inRow, (at) => (ratios[at] ?? Infinity) <= least + nothing)
    if (row === undefined) break
    pivot(tableau, left, gain, row, column)
    const leaving = inRow[row] ?? 0
    inRow[row] = inColumn[column] ?? 0
    inColumn[column] = leaving
  }
  const valueAt = (variable: number) => {
    const row = inRow.indexOf(variable)
    return row < 0 ? 0 : (left[row] ?? 0)
  }
  const steps = Array.from({ length: width }, (_, at) => valueAt(at) - valueAt(width + at))
  const changes = directions.map((row) => row.reduce((sum, value, at) => sum + value * (steps[at] ?? 0), 0))
  if (endless === undefined) return changes
  const rate = (variable: number) => {
    if (inColumn[endless] === variable) return 1
    const row = inRow.indexOf(variable)
    return row < 0 ? 0 : -(tableau[row]?.[endless] ?? 0)
  }
  const rates = Array.from({ length: width }, (_, at) => rate(at) - rate(width + at))
  return directions.map((row, name) => {
    const growth = row.reduce((sum, value, at) => sum + value * (rates[at] ?? 0), 0)
    return Math.abs(growth) > nothing ? growth * Infinity : (changes[name] ?? 0)
  })
}

/** The place of the lowest variable of which this is so. */
function lowest(variables: readonly number[], isSo: (at: number) => boolean): number | undefined {
  let best: number | undefined
  for (const [at, variable] of variables.entries())
    if (isSo(at) && (best === undefined || variable < (variables[best] ?? 0))) best = at
  return best
}

function pivot(tableau: number[][], left: number[], gain: number[], row: number, column: number): void {
  const chosen = tableau[row] ?? []
  const by = chosen[column] ?? 1
  const head = chosen.map((value, at) => (at === column ? 1 / by : value / by))
  const reached = (left[row] ?? 0) / by
  for (const [index, other] of tableau.entries()) {
    const times = other[column] ?? 0
    if (index === row || times === 0) continue
    tableau[index] = other.map((value, at) => (at === column ? -times / by : value - times * (head[at] ?? 0)))
    left[index] = Math.max(0, (left[index] ?? 0) - times * reached)
  }
  const worth = gain[column] ?? 0
  for (const [at, value] of gain.entries()) gain[at] = at === column ? -worth / by : value - worth * (head[at] ?? 0)
  tableau[row] = head
  left[row] = reached
}
