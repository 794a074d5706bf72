import { createSlice } from '@reduxjs/toolkit'
import { navigated } from 'redux-url-state'
import type { UrlIssue } from 'redux-url-state'

/** What the last link said that nobody understands. */
const linkIssues = createSlice({
  name: 'linkIssues',
  initialState: [] as readonly UrlIssue[],
  reducers: { issuesDismissed: () => [] },
  extraReducers: (builder) => {
    builder.addCase(navigated, (_, { payload }) => payload.issues)
  },
})

export const linkIssuesReducer = linkIssues.reducer
export const { issuesDismissed } = linkIssues.actions
