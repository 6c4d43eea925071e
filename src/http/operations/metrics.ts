const bucketsInSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

type Series = { count: number; sum: number; readonly buckets: number[] }

/** What the requests of this process came to, by route and status. */
export type Metrics = {
  observe(method: string, route: string, status: number, seconds: number): void
  /** Prometheus text format 0.0.4. `gauges` are values of the moment. */
  text(gauges: readonly Gauge[]): string
}

export type Gauge = { readonly name: string; readonly help: string; readonly labels?: string; readonly value: number }

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}

export function metrics(): Metrics {
  const requests = new Map<string, { readonly labels: string; count: number }>()
  const durations = new Map<string, Series>()
  return {
    observe(method, route, status, seconds) {
      const key = `${method} ${route} ${status}`
      let counted = requests.get(key)
      if (!counted) {
        counted = { labels: `method="${method}",route="${escaped(route)}",status="${status}"`, count: 0 }
        requests.set(key, counted)
      }
      counted.count += 1
      let series = durations.get(route)
      if (!series) {
        series = { count: 0, sum: 0, buckets: bucketsInSeconds.map(() => 0) }
        durations.set(route, series)
      }
      series.count += 1
      series.sum += seconds
      const bucket = bucketsInSeconds.findIndex((limit) => seconds <= limit)
      if (bucket >= 0) series.buckets[bucket] = (series.buckets[bucket] ?? 0) + 1
    },
    text(gauges) {
      const lines = [
        '# HELP candor_http_requests_total Requests answered.',
        '# TYPE candor_http_requests_total counter',
      ]
      for (const { labels, count } of requests.values()) lines.push(`candor_http_requests_total{${labels}} ${count}`)
      lines.push('# HELP candor_http_request_duration_seconds How long answers took.')
      lines.push('# TYPE candor_http_request_duration_seconds histogram')
      for (const [route, series] of durations) lines.push(...histogram(escaped(route), series))
      let named = ''
      for (const { name, help, labels, value } of gauges) {
        if (name !== named) lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`)
        named = name
        lines.push(`${name}${labels ? `{${labels}}` : ''} ${value}`)
      }
      return `${lines.join('\n')}\n`
    },
  }
}

function histogram(route: string, { count, sum, buckets }: Series): readonly string[] {
  const name = 'candor_http_request_duration_seconds'
  let below = 0
  const lines = bucketsInSeconds.map((limit, index) => {
    below += buckets[index] ?? 0
    return `${name}_bucket{route="${route}",le="${limit}"} ${below}`
  })
  return [
    ...lines,
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${count}`,
  ]
}
