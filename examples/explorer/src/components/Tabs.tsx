import { UrlLink } from 'redux-url-state/react'
import { tabOpened, tabs } from '../features/view'
import type { Tab } from '../features/view'
import { useAppSelector } from '../hooks'

const names: Readonly<Record<Tab, string>> = { map: 'Map', chart: 'Chart', table: 'Table' }

export function Tabs() {
  const open = useAppSelector((state) => state.view.tab)
  return (
    <nav className="tabs" aria-label="Views">
      {tabs.map((tab) => (
        <UrlLink key={tab} action={tabOpened(tab)} aria-current={tab === open ? 'page' : undefined}>
          {names[tab]}
        </UrlLink>
      ))}
    </nav>
  )
}
