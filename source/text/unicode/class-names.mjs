/** The values of properties of the Unicode Character Database, in the order in which the generated tables number them. */

/** In the order of `BidiClass` in properties.ts. */
export const BIDI_CLASSES = [
  'Left_To_Right',
  'Right_To_Left',
  'Arabic_Letter',
  'European_Number',
  'European_Separator',
  'European_Terminator',
  'Arabic_Number',
  'Common_Separator',
  'Nonspacing_Mark',
  'Boundary_Neutral',
  'Paragraph_Separator',
  'Segment_Separator',
  'White_Space',
  'Other_Neutral',
  'Left_To_Right_Embedding',
  'Left_To_Right_Override',
  'Right_To_Left_Embedding',
  'Right_To_Left_Override',
  'Pop_Directional_Format',
  'Left_To_Right_Isolate',
  'Right_To_Left_Isolate',
  'First_Strong_Isolate',
  'Pop_Directional_Isolate',
];

/** In the order of `JoiningType` in properties.ts. */
export const JOINING_TYPES = [
  'Non_Joining',
  'Right_Joining',
  'Left_Joining',
  'Dual_Joining',
  'Join_Causing',
  'Transparent',
];

/** In the order of `LineBreakClass` in properties.ts. */
export const LINE_BREAK_CLASSES = [
  'Alphabetic',
  'Mandatory_Break',
  'Carriage_Return',
  'Line_Feed',
  'Next_Line',
  'Space',
  'ZWSpace',
  'Word_Joiner',
  'ZWJ',
  'Combining_Mark',
  'Glue',
  'Break_After',
  'Unambiguous_Hyphen',
  'Hyphen',
  'Break_Before',
  'Break_Both',
  'Contingent_Break',
  'Open_Punctuation',
  'Close_Punctuation',
  'Close_Parenthesis',
  'Quotation',
  'Initial_Quotation',
  'Final_Quotation',
  'Exclamation',
  'Nonstarter',
  'Inseparable',
  'Infix_Numeric',
  'Break_Symbols',
  'Numeric',
  'Prefix_Numeric',
  'Postfix_Numeric',
  'Hebrew_Letter',
  'Ideographic',
  'E_Base',
  'E_Modifier',
  'Unassigned_Pictograph',
  'Regional_Indicator',
  'H2',
  'H3',
  'JL',
  'JV',
  'JT',
  'Aksara',
  'Aksara_Prebase',
  'Aksara_Start',
  'Virama',
  'Virama_Final',
];

/** What the property itself has: the classes above without the generator's own, and those that LB1 resolves. */
export const LINE_BREAK_NAMES = LINE_BREAK_CLASSES.filter(
  name => !['Initial_Quotation', 'Final_Quotation', 'Unassigned_Pictograph'].includes(name),
).concat('Ambiguous', 'Complex_Context', 'Conditional_Japanese_Starter', 'Surrogate');

export const CLUSTER_BREAKS = [
  'CR',
  'LF',
  'Control',
  'Extend',
  'ZWJ',
  'Regional_Indicator',
  'Prepend',
  'SpacingMark',
  'L',
  'V',
  'T',
  'LV',
  'LVT',
  'Other',
];

export const CONJUNCT_BREAKS = ['Consonant', 'Linker', 'Extend', 'None'];
