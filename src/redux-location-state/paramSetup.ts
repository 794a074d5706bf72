/** The `paramSetup` of redux-location-state: params by path and key, as its README has them. */
export interface ParamSetup {
  /** The params of every path. */
  readonly global?: PathSetup
  /** Has no like here: give `access` and `upgrade` to `defineUrlState`. */
  readonly RLSCONFIG?: undefined
  readonly [path: `/${string}`]: PathSetup
}

/** The params of a path, by their keys in the query string. */
export interface PathSetup {
  readonly [key: string]: TextSetup | NumberSetup | DateSetup | BoolSetup | ArraySetup | ObjectSetup
}

/** What a param of redux-location-state is made of, whatever its type. */
export interface ParamSetupBase<T, Options = object> {
  /** Its place in the state: `'list.page'`, `'list[0].page'`, or the parts of it. */
  readonly stateKey: string | readonly (string | number)[]
  /** What it means when it is absent. */
  readonly initialState?: T | null | undefined
  readonly options?: SetupOptions & Options
}

/** What every type takes for options. */
export interface SetupOptions {
  // `never`: a function of any values of the state is one of these.
  readonly serialize?: (value: never) => unknown
  readonly parse?: (text: string) => unknown
  /** Whether a change makes a history entry. */
  readonly shouldPush?: boolean
  /** Whether it is written although it is `initialState`. */
  readonly setAsEmptyItem?: boolean
}

/** A param without a type: a text, or whatever its own `serialize` and `parse` make of it. */
export interface TextSetup extends ParamSetupBase<unknown> {
  readonly type?: undefined
}

export interface NumberSetup extends ParamSetupBase<number> {
  readonly type: 'number'
}

export interface DateSetup extends ParamSetupBase<Date> {
  readonly type: 'date'
}

export interface BoolSetup extends ParamSetupBase<boolean> {
  readonly type: 'bool'
}

export interface ArraySetup extends ParamSetupBase<
  readonly unknown[],
  { readonly delimiter?: string; readonly keepOrder?: boolean }
> {
  readonly type: 'array'
}

export interface ObjectSetup extends ParamSetupBase<
  object,
  { readonly isFlags?: boolean; readonly delimiter?: string }
> {
  readonly type: 'object'
}

/** The same, as it is at run time: nobody has checked it. */
export interface AnySetup {
  readonly stateKey: string | readonly (string | number)[]
  readonly initialState?: unknown
  readonly type?: string
  readonly options?: {
    readonly serialize?: (value: unknown) => unknown
    readonly parse?: (text: string) => unknown
    readonly shouldPush?: boolean
    readonly setAsEmptyItem?: boolean
    readonly delimiter?: string
    readonly keepOrder?: boolean
    readonly isFlags?: boolean
  }
}
