export const office = {
  title: 'Office',
  lede: 'What this body says about itself, how its office works, and how its pages and letters look.',
  saved: 'Saved. The pages show it from now on.',
  send: 'Save',
  about: {
    title: 'The body',
    name: (language: string) => `Name in ${language}`,
    text: (language: string) => `What it does, in ${language}`,
    textHint: 'One or two sentences: people look through them for the right body.',
    email: 'E-mail address for requesters',
    emailHint: 'It appears in every letter. Leave empty if replies should only come through Candor.',
  },
  work: {
    title: 'Work',
    reminders: 'Days before the due date on which officers are reminded',
    remindersHint: 'Working days, with commas between them; 0 is the day itself. After it there is one reminder a day.',
    ownApproval: 'An officer may approve their own draft',
    ownApprovalHint: 'For an office of one person. The history and the letter say so each time.',
    closures: 'Days on which the office is closed',
    closuresHint:
      'One a line, as 2026-12-24. They count only where the law says so; open requests are then counted again.',
  },
  look: {
    title: 'Look',
    seal: 'Seal colour',
    sealHint: (least: string) =>
      `As #b5301a. It marks dates and what is overdue, so it must stand out from the paper by at least ${least} to 1. Leave it empty for Candor’s own.`,
    sealDark: 'Seal colour in the dark',
    sealDarkHint: 'Leave it empty: a lighter tone of the seal colour is made for it.',
    logo: 'Logo',
    logoHint: (most: string) => `PNG, JPEG or SVG, at most ${most}. It stands beside the name, about 34 pixels high.`,
    logoNow: 'The logo now',
    removeLogo: 'Remove the logo',
    measured: (light: string, dark: string) => `Measured: ${light} to 1 on paper, ${dark} to 1 in the dark.`,
  },
}
