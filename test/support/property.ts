import fc from 'fast-check'

/**
 * Random histories are the same ones in every ordinary run, so that a run that fails on a change fails because of it.
 * The long runs (`CANDOR_DEEP=1`) draw new ones each time and print their seed.
 */
if (process.env['CANDOR_DEEP'] !== '1') fc.configureGlobal({ seed: 20_261_121 })

export default fc
