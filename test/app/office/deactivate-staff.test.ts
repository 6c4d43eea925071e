import { expect, it } from 'vitest'
import { addStaff } from '../../../src/app/office/add-staff.ts'
import { deactivateStaff } from '../../../src/app/office/deactivate-staff.ts'
import { makeApiKey } from '../../../src/app/office/make-api-key.ts'
import { makeSignInLink } from '../../../src/app/office/make-sign-in-link.ts'
import { signIn } from '../../../src/app/office/sign-in.ts'
import { useSession } from '../../../src/app/office/use-session.ts'
import { holderOfKey } from '../../../src/http/middleware/api-key.ts'
import { openOffice } from '../../support/office.ts'

it('who left and comes back gets in by nothing that let them in before', async () => {
  const office = await openOffice()
  const { ports, people, body } = office
  const { officer } = people
  const tokenOf = ({ link }: { link: string }) => link.split('/').at(-1) ?? ''
  const signed = await signIn(ports, tokenOf(await makeSignInLink(ports, officer, 15)))
  const unused = tokenOf(await makeSignInLink(ports, officer, 15))
  const made = await makeApiKey(ports, office.as('admin'), officer, 'a script', 'write')
  if (!signed.ok || !made.ok) throw new Error('not let in')
  expect([await useSession(ports, signed.value.token), await holderOfKey(ports, made.value.key)]).not.toContain(null)

  await deactivateStaff(ports, office.as('admin'), officer)
  const { email, name, roles } = officer
  expect(await addStaff(ports, office.as('admin'), body, { email, name, roles })).toMatchObject({ ok: true })

  expect(await useSession(ports, signed.value.token)).toBeNull()
  expect(await holderOfKey(ports, made.value.key)).toBeNull()
  expect((await signIn(ports, unused)).ok).toBe(false)
  await office.close()
})
