//! Finding Chinese names and titles by any part, from the database's own full-text index.
//!
//! A name is indexed as its overlapping pairs of characters, a query of two or more characters as a phrase of pairs,
//! so any part is found and nothing else. Tokens are written in hexadecimal: neither database's tokeniser has to
//! know a character, and rare ones of names (𬱖, 䶮) are found like all others. Personal data is never indexed.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Text};
use unicode_normalization::UnicodeNormalization;

use crate::db::schema::{enterprises, issues};
use crate::db::{Conn, sql};
use crate::error::{Error, Result};

/// A run of characters that are indexed alike.
enum Run {
    /// Latin letters and digits: one word, found by its beginning.
    Word(String),
    /// Everything else that is written without spaces.
    Characters(Vec<char>),
}

fn runs(text: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut open = false;
    for c in text.nfkc().flat_map(char::to_lowercase) {
        if !c.is_alphanumeric() {
            open = false;
            continue;
        }
        match (runs.last_mut().filter(|_| open), c.is_ascii()) {
            (Some(Run::Word(word)), true) => word.push(c),
            (Some(Run::Characters(characters)), false) => characters.push(c),
            (_, true) => runs.push(Run::Word(c.to_string())),
            (_, false) => runs.push(Run::Characters(vec![c])),
        }
        open = true;
    }
    runs
}

fn token(characters: &[char]) -> String {
    characters.iter().map(|c| format!("{:x}u", u32::from(*c))).collect()
}

fn word_token(word: &str) -> String {
    format!("w{word}")
}

/// The tokens of a row, in order.
pub fn tokens(texts: &[&str]) -> Vec<String> {
    let mut list = Vec::new();
    for run in texts.iter().flat_map(|text| runs(text)) {
        match run {
            Run::Word(word) => list.push(word_token(&word)),
            Run::Characters(characters) => {
                list.extend(characters.windows(2).map(token));
                // The last character begins no pair; alone it is found through this one.
                list.extend(characters.last().map(|c| token(&[*c])));
            }
        }
    }
    list
}

/// A query in the language of the database, or `None` when the text holds nothing to look for.
pub fn query(text: &str, sqlite: bool) -> Option<String> {
    let phrase = |run: Run| -> String {
        let (tokens, by_prefix) = match run {
            Run::Word(word) => (vec![word_token(&word)], true),
            Run::Characters(characters) if characters.len() == 1 => (vec![token(&characters)], true),
            Run::Characters(characters) => (characters.windows(2).map(token).collect(), false),
        };
        match (sqlite, by_prefix) {
            (true, true) => format!("\"{}\"*", tokens.join(" ")),
            (true, false) => format!("\"{}\"", tokens.join(" ")),
            (false, true) => format!("{}:*", tokens.join(" <-> ")),
            (false, false) => format!("({})", tokens.join(" <-> ")),
        }
    };
    let phrases: Vec<String> = runs(text).into_iter().map(phrase).collect();
    (!phrases.is_empty()).then(|| phrases.join(if sqlite { " AND " } else { " & " }))
}

/// Writes the index entry of an enterprise anew.
pub fn index_enterprise(c: &mut Conn, id: i64, texts: &[&str]) -> Result<()> {
    let tokens = tokens(texts);
    match c {
        Conn::Sqlite(c) => {
            let sql = "INSERT OR REPLACE INTO enterprise_search (rowid, tokens) VALUES (?, ?)";
            diesel::sql_query(sql).bind::<BigInt, _>(id).bind::<Text, _>(tokens.join(" ")).execute(c)?;
        }
        Conn::Postgresql(c) => {
            let sql = "INSERT INTO enterprise_search (enterprise_id, tokens) VALUES ($1, $2::tsvector) \
                       ON CONFLICT (enterprise_id) DO UPDATE SET tokens = EXCLUDED.tokens";
            diesel::sql_query(sql).bind::<BigInt, _>(id).bind::<Text, _>(vector(&tokens)).execute(c)?;
        }
    }
    Ok(())
}

/// Writes the index entries of enterprises that have none yet, in one statement.
pub fn index_new(c: &mut Conn, entries: &[(i64, Vec<String>)]) -> Result<()> {
    match c {
        Conn::Sqlite(c) => {
            let sql = "INSERT INTO enterprise_search (rowid, tokens) \
                       SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)";
            let list: Vec<(i64, String)> = entries.iter().map(|(id, tokens)| (*id, tokens.join(" "))).collect();
            let list = serde_json::to_string(&list).map_err(|error| Error::internal("search entries", error))?;
            diesel::sql_query(sql).bind::<Text, _>(list).execute(c)?;
        }
        Conn::Postgresql(c) => {
            let sql = "INSERT INTO enterprise_search (enterprise_id, tokens) \
                       SELECT id, tokens::tsvector FROM unnest($1, $2) AS entry (id, tokens)";
            let (ids, vectors): (Vec<i64>, Vec<String>) =
                entries.iter().map(|(id, tokens)| (*id, vector(tokens))).unzip();
            diesel::sql_query(sql).bind::<Array<BigInt>, _>(ids).bind::<Array<Text>, _>(vectors).execute(c)?;
        }
    }
    Ok(())
}

/// The tokens with their places, as PostgreSQL reads a `tsvector`.
fn vector(tokens: &[String]) -> String {
    let places: Vec<String> = tokens.iter().enumerate().map(|(i, token)| format!("{token}:{}", i + 1)).collect();
    places.join(" ")
}

/// Removes the index entry of an enterprise.
pub fn forget_enterprise(c: &mut Conn, id: i64) -> Result<()> {
    let sql = if c.is_sqlite() {
        "DELETE FROM enterprise_search WHERE rowid = ?"
    } else {
        "DELETE FROM enterprise_search WHERE enterprise_id = $1"
    };
    diesel::sql_query(sql).bind::<BigInt, _>(id).execute(c)?;
    Ok(())
}

/// Writes the index entry of an issue anew.
pub fn index_issue(c: &mut Conn, id: i64, title: &str) -> Result<()> {
    let tokens = tokens(&[title]);
    match c {
        Conn::Sqlite(c) => {
            let sql = "INSERT OR REPLACE INTO issue_search (rowid, tokens) VALUES (?, ?)";
            diesel::sql_query(sql).bind::<BigInt, _>(id).bind::<Text, _>(tokens.join(" ")).execute(c)?;
        }
        Conn::Postgresql(c) => {
            let sql = "INSERT INTO issue_search (issue_id, tokens) VALUES ($1, $2::tsvector) \
                       ON CONFLICT (issue_id) DO UPDATE SET tokens = EXCLUDED.tokens";
            diesel::sql_query(sql).bind::<BigInt, _>(id).bind::<Text, _>(vector(&tokens)).execute(c)?;
        }
    }
    Ok(())
}

/// Removes the index entry of an issue.
pub fn forget_issue(c: &mut Conn, id: i64) -> Result<()> {
    let sql = if c.is_sqlite() {
        "DELETE FROM issue_search WHERE rowid = ?"
    } else {
        "DELETE FROM issue_search WHERE issue_id = $1"
    };
    diesel::sql_query(sql).bind::<BigInt, _>(id).execute(c)?;
    Ok(())
}

/// Writes the entries of all issues that have none yet: those of before the index, or that came in bulk.
pub fn index_missing_issues(c: &mut Conn) -> Result<()> {
    let missing = if c.is_sqlite() {
        "issues.id NOT IN (SELECT rowid FROM issue_search)"
    } else {
        "issues.id NOT IN (SELECT issue_id FROM issue_search)"
    };
    loop {
        let rows = issues::table.filter(sql::<Bool>(missing)).order(issues::id).limit(5000);
        let rows: Vec<(i64, String)> = rows.select((issues::id, issues::title)).load(c)?;
        c.in_transaction(|c| rows.iter().try_for_each(|(id, title)| index_issue(c, *id, title)))?;
        if rows.is_empty() {
            return Ok(());
        }
    }
}

/// The condition "the title matches `text`" on issues; nothing to look for matches nothing.
pub fn matches_title(text: &str, sqlite: bool) -> crate::auth::scope::IssueFilter {
    let Some(query) = query(text, sqlite) else { return Box::new(issues::id.eq(-1_i64)) };
    let (before, after) = if sqlite {
        ("issues.id IN (SELECT rowid FROM issue_search WHERE issue_search MATCH ", ")")
    } else {
        ("issues.id IN (SELECT issue_id FROM issue_search WHERE tokens @@ CAST(", " AS tsquery))")
    };
    Box::new(sql::<Bool>(before).bind::<Text, _>(query).sql(after))
}

/// Whether at least `many` enterprises match a text, whoever sees them.
pub fn matches_many(c: &mut Conn, text: &str, many: i64) -> Result<bool> {
    let Some(query) = query(text, c.is_sqlite()) else { return Ok(false) };
    let (before, after) = if c.is_sqlite() {
        ("(SELECT count(*) FROM (SELECT 1 FROM enterprise_search WHERE enterprise_search MATCH ", "))")
    } else {
        ("(SELECT count(*) FROM (SELECT 1 FROM enterprise_search WHERE tokens @@ CAST(", ") AS found)")
    };
    let middle = if c.is_sqlite() { " LIMIT " } else { " AS tsquery) LIMIT " };
    let count = sql::<BigInt>(before).bind::<Text, _>(query).sql(middle).bind::<BigInt, _>(many).sql(after);
    Ok(diesel::select(count).get_result::<i64>(c)? == many)
}

/// The first enterprises after an id that match a text, whoever sees them.
pub fn matching(c: &mut Conn, text: &str, after: i64, limit: i64) -> Result<Vec<i64>> {
    #[derive(QueryableByName)]
    struct Found {
        #[diesel(sql_type = BigInt)]
        id: i64,
    }
    let Some(query) = query(text, c.is_sqlite()) else { return Ok(Vec::new()) };
    let sql = if c.is_sqlite() {
        "SELECT rowid AS id FROM enterprise_search WHERE enterprise_search MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
    } else {
        "SELECT enterprise_id AS id FROM enterprise_search WHERE tokens @@ CAST($1 AS tsquery) AND enterprise_id > $2 \
         ORDER BY enterprise_id LIMIT $3"
    };
    let sql = diesel::sql_query(sql).bind::<Text, _>(query).bind::<BigInt, _>(after).bind::<BigInt, _>(limit);
    Ok(sql.load::<Found>(c)?.into_iter().map(|found| found.id).collect())
}

/// The condition "matches `text`" on enterprises; nothing to look for matches nothing.
pub fn matches(text: &str, sqlite: bool) -> crate::auth::scope::EnterpriseFilter {
    let Some(query) = query(text, sqlite) else { return Box::new(enterprises::id.eq(-1_i64)) };
    let (before, after) = if sqlite {
        ("enterprises.id IN (SELECT rowid FROM enterprise_search WHERE enterprise_search MATCH ", ")")
    } else {
        ("enterprises.id IN (SELECT enterprise_id FROM enterprise_search WHERE tokens @@ CAST(", " AS tsquery))")
    };
    Box::new(sql::<Bool>(before).bind::<Text, _>(query).sql(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_pairs_and_words_stay_whole() {
        assert_eq!(tokens(&["陕州A4"]), ["9655u5ddeu", "5ddeu", "wa4"]);
        assert_eq!(query("陕州", true).as_deref(), Some("\"9655u5ddeu\""));
        assert_eq!(query("陕州 a4", false).as_deref(), Some("(9655u5ddeu) & wa4:*"));
        assert_eq!(query("州", true).as_deref(), Some("\"5ddeu\"*"));
        assert_eq!(query("（）· ", true), None);
    }

    #[test]
    fn full_width_and_rare_characters_are_one_spelling() {
        assert_eq!(tokens(&["ＡＢ１２"]), ["wab12"]);
        assert_eq!(tokens(&["𬱖䶮"]), ["2cc56u4daeu", "4daeu"]);
    }
}
