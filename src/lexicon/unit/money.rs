//! Currencies and their minor units.

use super::{Dimension, Unit};

const fn money(code: &'static str, names: &'static [&'static str]) -> Unit {
    Unit::new(Dimension::Money, code, code, (1, 1), names)
}

const fn minor(symbol: &'static str, code: &'static str, names: &'static [&'static str]) -> Unit {
    Unit::new(Dimension::Money, code, symbol, (1, 100), names)
}

/// By code, minor units last. "Dollar" without a country is the US dollar, "pound" sterling, "yuan" and "rmb" CNY.
#[rustfmt::skip]
pub(crate) const MONEY: &[Unit] = &[
    money("AED", &["aed", "dirham", "dirhams"]),
    money("ARS", &["argentine pesos", "ars"]),
    money("AUD", &["a $", "a$", "aud", "aud $", "au $", "australian dollar", "australian dollars"]),
    money("BRL", &["brl", "r $", "reais"]),
    money("BTC", &["bitcoin", "bitcoins", "btc"]),
    money("CAD", &["c $", "c$", "cad", "ca $", "canadian dollar", "canadian dollars"]),
    money("CHF", &["chf", "swiss franc", "swiss francs"]),
    money("CNY", &["chinese yuan", "cny", "kuai", "renminbi", "rmb", "yuan", "元"]),
    money("CRC", &["₡"]),
    money("CZK", &["czech crowns", "czk", "koruna"]),
    money("DKK", &["danish kroner", "dkk"]),
    money("EGP", &["egp", "egyptian pound", "egyptian pounds", "egyptianpound"]),
    money("EUR", &["eur", "euro", "euros", "€"]),
    money("FIM", &["finnish markka", "markka"]),
    money("FRF", &["franc", "francs"]),
    money("GBP", &["british pound", "british pounds", "gbp", "pound", "pounds", "pounds sterling", "quid", "£"]),
    money("GEL", &["₾"]),
    money("HKD", &["hk $", "hkd", "hong kong dollars"]),
    money("IDR", &["idr", "rupiah"]),
    money("ILS", &["ils", "shekel", "shekels", "₪"]),
    money("INR", &["inr", "rs", "rs .", "rupee", "rupees", "₹"]),
    money("IRR", &["rial", "rials"]),
    money("JPY", &["jpy", "yen", "¥"]),
    money("KRW", &["krw", "won", "₩"]),
    money("KWD", &["dinar", "dinars", "kuwaiti dinar", "kwd"]),
    money("LBP", &["lbp", "lebanese pounds"]),
    money("MNT", &["tugrik", "tugriks"]),
    money("MXN", &["mxn", "mxn $", "mexican pesos", "peso", "pesos"]),
    money("MYR", &["malaysia ringgit", "malaysia ringgits", "malaysian ringgit", "malaysian ringgits", "myr", "ringgit", "ringgits"]),
    money("NGN", &["naira", "ngn", "₦"]),
    money("NOK", &["nok", "norwegian kroner"]),
    money("NZD", &["new zealand dollars", "nz $", "nz$", "nzd"]),
    money("PHP", &["philippine pesos", "₱"]),
    money("PKR", &["pakistani rupees", "pkr"]),
    money("PLN", &["pln", "zloty", "zlotys"]),
    money("ESP", &["peseta", "pesetas"]),
    money("QAR", &["qar", "qatari riyals"]),
    money("RUB", &["rouble", "roubles", "rub", "ruble", "rubles", "₽"]),
    money("SAR", &["riyal", "riyals", "sar"]),
    money("SEK", &["kronor", "sek", "swedish kronor"]),
    money("SGD", &["s $", "sgd", "singapore dollars"]),
    money("THB", &["baht", "thb", "฿"]),
    money("TRY", &["lira", "liras", "turkish lira", "turkish liras", "₺"]),
    money("UAH", &["hryvnia", "hryvnias", "uah", "₴"]),
    money("USD", &["$", "american dollars", "buck", "bucks", "dollar", "dollars", "u.s. $", "u.s. dollar", "u.s. dollars", "us $", "us dollar", "us dollars", "us$", "usd", "usd $"]),
    money("VND", &["dong", "vnd"]),
    money("ZAR", &["rand", "zar"]),
    minor("¢", "USD", &["c", "cent", "cents", "¢"]),
    minor("centime", "EUR", &["centime", "centimes"]),
    minor("kopeck", "RUB", &["kopeck", "kopecks"]),
    minor("paisa", "INR", &["paisa", "paise"]),
    minor("sen", "MYR", &["sen"]),
    minor("p", "GBP", &["p", "pence", "penny"]),
];

/// What people call many of a unit of money, by its symbol; a currency without a row is called by its code.
#[rustfmt::skip]
pub(crate) const CALLED: &[(&str, &str)] = &[
    ("AED", "dirhams"), ("AUD", "Australian dollars"), ("BRL", "reais"), ("BTC", "bitcoins"), ("CAD", "Canadian dollars"),
    ("CHF", "Swiss francs"), ("CNY", "yuan"), ("CZK", "Czech crowns"), ("DKK", "Danish kroner"), ("EGP", "Egyptian pounds"), ("ESP", "pesetas"), ("EUR", "euros"),
    ("FIM", "markkas"), ("FRF", "francs"), ("GBP", "pounds"),
    ("HKD", "Hong Kong dollars"), ("IDR", "rupiah"), ("ILS", "shekels"), ("INR", "rupees"), ("JPY", "yen"), ("KRW", "won"),
    ("MXN", "Mexican pesos"), ("NGN", "naira"), ("NOK", "Norwegian kroner"), ("NZD", "New Zealand dollars"), ("PLN", "zlotys"),
    ("RUB", "roubles"), ("SAR", "riyals"), ("SEK", "Swedish kronor"), ("SGD", "Singapore dollars"), ("THB", "baht"),
    ("TRY", "liras"), ("UAH", "hryvnias"), ("USD", "dollars"), ("p", "pence"), ("¢", "cents"),
];
