/** The seal: a dater stamp whose ring is the C of Candor, and whose band is where the date stands. */
export function Logo() {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <path class="mark" d="M30.5 10.2A14.5 14.5 0 1 0 30.5 25.8" stroke-width="4" />
      <path class="mark-band" d="M9 14.5h25v7H9z" />
    </svg>
  )
}
