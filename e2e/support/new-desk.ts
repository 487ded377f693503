import { z } from 'zod'
import { Member, NewInvitation, Session } from '#shared/auth/account.ts'
import { type Role } from '#shared/auth/role.ts'
import { Desk } from '#shared/desk/desk.ts'
import { pageOf } from '#shared/page.ts'
import { type House, PASSWORD } from './house.ts'
import { call, type Person } from './person.ts'

/** A desk of its own, with one admin who belongs to no other desk. */
export type TestDesk = {
  id: string
  name: string
  admin: Person
  /** Somebody new with this role, named after it. */
  join: (role: Role, name?: string) => Promise<Person>
}

let count = 0

export async function newDesk(house: House): Promise<TestDesk> {
  count += 1
  const name = `Desk ${count}`
  const { id } = await call(
    house.admin,
    { method: 'POST', path: '/api/desks', body: { name } },
    Desk,
  )
  const admin = await join(house, house.admin, id, { role: 'admin', name: 'Ada Admin' })
  await leave(house.admin, id)
  return {
    id,
    name,
    admin,
    join: (role, personName = NAMES[role]) => join(house, admin, id, { role, name: personName }),
  }
}

const NAMES: Record<Role, string> = {
  reader: 'Rosa Reader',
  editor: 'Emil Editor',
  reviewer: 'Rui Reviewer',
  admin: 'Anton Admin',
}

async function join(
  house: House,
  inviter: Person,
  deskId: string,
  who: { role: Role; name: string },
): Promise<Person> {
  count += 1
  const email = `person-${count}@desk.example`
  const link = await invite(inviter, deskId, { email, role: who.role })
  const http = await house.connect()
  const token = new URL(link).hash.replace('#token=', '')
  const body = { token, name: who.name, password: PASSWORD }
  await call({ http }, { method: 'POST', path: '/api/invitations/accept', body }, Session)
  return { name: who.name, email, password: PASSWORD, http }
}

/** A link that lets whoever holds it join the desk. */
export async function invite(
  inviter: Person,
  deskId: string,
  draft: { email: string; role: Role },
): Promise<string> {
  const path = `/api/desks/${deskId}/invitations`
  const made = await call(inviter, { method: 'POST', path, body: draft }, NewInvitation)
  return made.acceptUrl
}

async function leave(person: Person, deskId: string): Promise<void> {
  const path = `/api/desks/${deskId}/members`
  const { items } = await call(person, { path }, pageOf(Member))
  const own = items.find((member) => member.email === person.email)
  if (!own) throw new Error(`${person.name} is no member`)
  await call(
    person,
    { method: 'DELETE', path: `${path}/${own.userId}`, ifMatch: own.version },
    z.undefined(),
  )
}
