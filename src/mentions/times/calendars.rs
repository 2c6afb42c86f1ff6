//! Feasts whose day moves, by the reckoning of each calendar. Assumes civil dates; knows no names of feasts.

use chrono::{Datelike, Days, NaiveDate};

/// Easter Sunday of the western churches, by the rule of Butcher's Ecclesiastical Calendar (1876).
pub fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, (n / 31) as u32, (n % 31 + 1) as u32)
}

/// Easter Sunday of the eastern churches: by the rule of Meeus for the Julian calendar, whose days are thirteen behind
/// from 1900 to 2099.
pub fn eastern_easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 4, year % 7, year % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let n = d + e + 114;
    NaiveDate::from_ymd_opt(year, (n / 31) as u32, (n % 31 + 1) as u32)?.checked_add_days(Days::new(13))
}

/// The day of an Islamic month that falls in `year`, by the tabular calendar; the moon may be seen a day sooner or later.
/// Of two in one year the first.
pub fn islamic(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    let about = (year - 622) * 33 / 32;
    let days = (about - 1..=about + 2).filter_map(|hijri| {
        let number = (11 * hijri + 3).div_euclid(30) + 354 * hijri + 30 * month - (month - 1) / 2 + day + 1_948_055;
        NaiveDate::from_num_days_from_ce_opt(number - 1_721_425)
    });
    days.into_iter().find(|d| d.year() == year)
}

/// The first day of the Jewish year that begins in `year`, by the molad and its four postponements.
pub fn rosh_hashanah(year: i32) -> Option<NaiveDate> {
    let hebrew = i64::from(year) + 3761;
    let day = |y: i64| {
        let months = (235 * y - 234).div_euclid(19);
        let parts = 12_084 + 13_753 * months;
        let day = months * 29 + parts.div_euclid(25_920);
        day + i64::from((3 * (day + 1)).rem_euclid(7) < 3)
    };
    let (before, this, next) = (day(hebrew - 1), day(hebrew), day(hebrew + 1));
    let delay = match () {
        _ if next - this == 356 => 2,
        _ if this - before == 382 => 1,
        _ => 0,
    };
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(this + delay - 1_373_427).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feasts_fall_where_calendars_have_them() {
        let day = |d: Option<NaiveDate>| d.unwrap().to_string();
        assert_eq!(day(easter(2019)), "2019-04-21");
        assert_eq!(day(eastern_easter(2021)), "2021-05-02");
        assert_eq!(day(eastern_easter(2024)), "2024-05-05");
        assert_eq!(day(islamic(2021, 10, 1)), "2021-05-13");
        assert_eq!(day(islamic(2016, 12, 10)), "2016-09-13");
        assert_eq!(day(rosh_hashanah(2023)), "2023-09-16");
        assert_eq!(day(rosh_hashanah(1973)), "1973-09-27");
        assert_eq!(day(rosh_hashanah(2020)), "2020-09-19");
    }
}
