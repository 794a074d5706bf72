'use server'
import { setTimeout } from 'node:timers/promises'
import { redirect } from 'next/navigation'

/** Takes a second, then leads to another page. */
export async function send() {
  await setTimeout(1000)
  redirect('/about')
}

/** Takes a second, and leads nowhere. */
export async function save() {
  await setTimeout(1000)
}
