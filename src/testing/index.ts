export { historyContract } from './historyContract'
export type { ContractClause, ContractGround, OpenGround } from './contractClause'
