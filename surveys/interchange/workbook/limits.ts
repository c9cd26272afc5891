// How large a file may be. A real form is far below; a hostile one must be refused while it is small.
// The machine with the least memory is a Worker: 128 MB for everything.

const MEGABYTE = 1024 * 1024;

/** A form of 10,000 questions in three languages is about 2 MB; pictures in the sheets add the rest. */
export const MAX_FILE_BYTES = 20 * MEGABYTE;
/** Excel writes 10 parts and a few per sheet; a hundred pictures still fit. */
export const MAX_ENTRIES = 1_000;
/** The XML of 50,000 choices with ten columns is about 25 MB. */
export const MAX_INFLATED_BYTES = 64 * MEGABYTE;
/** Sheets of repeated rows shrink to 1/50; deflate itself ends at 1/1032, where bombs are. */
export const MAX_RATIO = 250;
/** Below this size the ratio says nothing: a blank style sheet may shrink to 1/300. */
export const RATIO_FROM_BYTES = MEGABYTE;
/** XLSForm knows six sheets; teams add notes and catalogues. */
export const MAX_SHEETS = 100;
/** 50,000 choices, twice. */
export const MAX_ROWS = 100_000;
/** Ten translatable columns in thirty languages. */
export const MAX_COLUMNS = 500;
/** Places up to the last filled one of each row: 50,000 choices with 40 columns. */
export const MAX_PLACES = 2_000_000;
/** What a cell of Excel holds. */
export const MAX_CELL_LENGTH = 32_767;
/** SpreadsheetML nests less than 20 deep. */
export const MAX_XML_DEPTH = 100;
/** A tag of SpreadsheetML is below 4,000 characters; theme and style names add little. */
export const MAX_TAG_LENGTH = 65_536;
/** Enough to see what is wrong with a file; the rest is of the same kind. */
export const MAX_WARNINGS = 100;
