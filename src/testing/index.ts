export { historyContract } from './historyContract'
export type { ContractClause, HistoryFixture, OpenGround } from './contractClause'
