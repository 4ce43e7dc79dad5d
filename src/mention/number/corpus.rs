//! Numbers grouped by value, and what is no number, beside it.

use super::{Number, number_at, ordinal_at};
use crate::text::Document;

/// What a number says, and the words behind it.
fn shown(document: &Document<'_>, number: Option<Number>) -> (String, String) {
    let Some(number) = number else { return ("none".to_owned(), String::new()) };
    let value = number.value.map_or("too much".to_owned(), |value| value.to_string());
    (value, (number.end..document.tokens().len()).map(|at| document.word(at)).collect())
}

/// A row a value: the texts that say it, parted by bars, and behind an arrow what each leaves for the grammar behind it.
#[test]
fn numbers_are_read_as_the_table_says() {
    for row in TABLE.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let (value, texts) = row.split_once(": ").unwrap();
        for text in texts.split(" | ") {
            let (words, rest) = text.split_once(" > ").unwrap_or((text, ""));
            let whole = if rest.starts_with('-') { format!("{words}{rest}") } else { format!("{words} {rest}") };
            let document = Document::new(&whole);
            let (value, number) = match value.strip_prefix("place ") {
                Some(place) => (place, ordinal_at(&document, 0)),
                None => (value, number_at(&document, 0)),
            };
            assert_eq!(shown(&document, number), (value.to_owned(), rest.replace(' ', "")), "{whole}");
        }
    }
}

const TABLE: &str = "
0: 0 | zero | nought
12: 12 | twelve | a dozen | one dozen
6: half a dozen | half-dozen
25: twenty-five | twenty five | 25
1200: 1,200 | 1 200 | 1.2 thousand | twelve hundred | 1.2k
4321: 4 thousand 3 hundred and 21
1234567: 1,234,567 | 1.234.567 | 1 234 567 | 12,34,567
1200000000: 1.2bn | 1.2 billion | 1.2B | 1.2-billion
2500000: two and a half million | 2.5 million | 2½ million | two-and-a-half million
1500000: one million and a half | a million and a half
500000: half a million | half million | half-million | 500k
250000: a quarter of a million | a quarter million
1300000: 1.3x10^6 | 1.3e6
10000: 10 grand | ten thousand
2000000: 2m > people | 2m > new jobs | 2m > retired teachers
2: 2 > m wall | 2 > m steel girders
# fractions
1/2: 1/2 | ½ | half | one half | one-half | .5 | 0.5
2/3: two thirds | two-thirds | two - thirds
1/3: a third > of
3/4: three-quarters > of
1/200: five thousandths
1/1000000: a millionth > of
5/2: 2 1/2
226/25: nine point nought four
# digits of any convention
123456789/100: 1,234,567.89 | 1.234.567,89
1/8: 0,125
too much: 22,24,26 | 3e999999999 | 3e99 | 3^99999999999999 | 3e-300 | 3x10^400
# what is measured is left for the grammar
1/2: half a > year
2: a couple of > years
5/2: two and a half > years | two-and-a-half > -year
5000000: 5-million > -euro
# two numbers stay two
10: 10 > grand pianos
12: 12 > st
300: 3 hundred > and 2 hundred
5000000: five million > and two billion
none: the | a man | a third man | 21st | twenty-first | second | 1.2.3 | 192.168.10.1 | a couple from York | $
# places in an order
place 3: third
place 21: 21st | twenty-first
place 142: one hundred and forty second
place 1000000: millionth
place none: 2 st | two | twenty thirds
";
