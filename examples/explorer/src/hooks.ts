import { useDispatch, useSelector, useStore } from 'react-redux'
import type { State } from './rootReducer'
import type { AppDispatch, AppStore } from './store'

export const useAppDispatch = useDispatch.withTypes<AppDispatch>()
export const useAppSelector = useSelector.withTypes<State>()
export const useAppStore = useStore.withTypes<AppStore>()
