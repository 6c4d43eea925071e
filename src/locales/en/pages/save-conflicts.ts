/** A save of something that somebody else saved meanwhile. */
export const saveConflicts = {
  title: 'Somebody else saved this first',
  lede: 'Somebody saved this after you opened it. Nothing of theirs was overwritten, and what you typed is kept in the form. Compare the two; if you save again, yours takes the place of theirs.',
  ledeOfAction:
    'Somebody saved this after you opened it, so nothing was done. Look at what is here now, and repeat it if it still makes sense.',
  table: 'What was saved meanwhile, and what you were about to save',
  field: 'Field',
  theirs: 'Saved now',
  yours: 'You typed',
  by: (name: string, when: string) => `${name}, ${when}`,
  query: 'Filters of the view',
  forWhom: 'Who has it',
  viewTaken: 'There is a view of this name already. If you save again, yours takes its place.',
}
