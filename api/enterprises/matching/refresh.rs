//! Keeping keys and pairs in line with the rows; every write of an enterprise ends here.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, SmallInt};

use super::keys::{Facts, Key, KeyKind};
use super::pairs::{Pair, forget, pair, store};
use super::score::{self, Side};
use crate::db::Conn;
use crate::db::schema::{
    enterprise_contacts, enterprise_duplicates, enterprise_identifiers, enterprise_match_keys, enterprises, territories,
};
use crate::error::Result;
use crate::on_backend;

/// A key that more rows share (a market's address, a bookkeeper's phone) says nothing and costs time.
const COMMON: i64 = 50;
/// Rows and keys per statement: SQLite takes 32,766 values in one.
const ROWS: usize = 200;
const KEYS: usize = 10_000;

/// Brings keys and pairs of a row in line with what it says now. Cheap when nothing of it has changed.
pub fn refresh(c: &mut Conn, id: i64) -> Result<()> {
    refresh_all(c, &[id])
}

/// What [`refresh_all`] finds changed.
struct Changed {
    id: i64,
    fresh: Vec<Key>,
    gone: Vec<Key>,
}

/// [`refresh`] for many rows, as if one came after the other.
pub fn refresh_all(c: &mut Conn, ids: &[i64]) -> Result<()> {
    let facts = load_own(c, ids)?;
    for merged in ids.iter().filter(|id| !facts.contains_key(id)) {
        forget(c, *merged)?;
    }
    let mut stored = keys_of(c, ids)?;
    let keys: HashMap<i64, BTreeSet<Key>> = facts.iter().map(|(id, facts)| (*id, facts.keys())).collect();
    let changed = |id: &i64| {
        let (keys, stored) = (keys.get(id)?, stored.remove(id).unwrap_or_default());
        let (fresh, gone) = (keys - &stored, &stored - keys);
        let change = Changed { id: *id, fresh: fresh.into_iter().collect(), gone: gone.into_iter().collect() };
        (*keys != stored).then_some(change)
    };
    let changed: Vec<Changed> = ids.iter().filter_map(changed).collect();
    if changed.is_empty() {
        return Ok(());
    }
    // Before the keys are written: each row meets those that were there and those that came before it.
    let looked_up = changed.iter().flat_map(|row| &row.fresh).filter(|(kind, _)| *kind != KeyKind::State as i16);
    let holders = holders(c, &looked_up.copied().collect())?;
    write_keys(c, &changed)?;
    let known = of_all(c, &changed.iter().map(|row| row.id).collect::<Vec<_>>())?;
    let candidates = candidates(&changed, holders, &known);
    let strangers = candidates.iter().flat_map(|(low, high)| [*low, *high]).filter(|id| !facts.contains_key(id));
    let strangers: Vec<i64> = strangers.collect::<BTreeSet<_>>().into_iter().collect();
    let (mut others, mut their_keys) = (HashMap::new(), HashMap::new());
    for some in strangers.chunks(ROWS) {
        others.extend(load(c, some)?);
        // What is not loaded of others, their stored keys say.
        their_keys.extend(keys_of(c, some)?);
    }
    let none = BTreeSet::new();
    let side = |id: i64| {
        let facts = facts.get(&id).or_else(|| others.get(&id))?;
        let keys = keys.get(&id).or_else(|| their_keys.get(&id)).unwrap_or(&none);
        Some((facts, facts.core(), keys))
    };
    for (low, high) in candidates {
        let (Some(one), Some(other)) = (side(low), side(high)) else { continue };
        let (score, reasons) = score::compare(&of_side(&one), &of_side(&other));
        let known = known.get(&(low, high));
        store(c, known, pair((low, one.0), (high, other.0), score, &reasons, known))?;
    }
    Ok(())
}

fn of_side<'a>((facts, core, keys): &'a (&Facts, String, &BTreeSet<Key>)) -> Side<'a> {
    Side { core, credit_code: facts.credit_code.as_deref(), keys }
}

/// The pairs to be compared: with whom a row shares a key that is fresh with it, and with whom it already makes a pair.
fn candidates(
    changed: &[Changed],
    mut holders: HashMap<Key, BTreeSet<i64>>,
    known: &BTreeMap<(i64, i64), Pair>,
) -> BTreeSet<(i64, i64)> {
    let mut found: BTreeSet<(i64, i64)> = BTreeSet::new();
    for row in changed {
        for key in &row.gone {
            holders.entry(*key).and_modify(|ids| _ = ids.remove(&row.id));
        }
        for key in row.fresh.iter().filter(|(kind, _)| *kind != KeyKind::State as i16) {
            let sharing = holders.entry(*key).or_default();
            if sharing.len() as i64 <= COMMON {
                found.extend(sharing.iter().map(|other| (row.id.min(*other), row.id.max(*other))));
            }
            sharing.insert(row.id);
        }
    }
    found.extend(known.keys());
    found
}

/// Who holds each of some keys; of a common one, as many as show that it is.
fn holders(c: &mut Conn, keys: &BTreeSet<Key>) -> Result<HashMap<Key, BTreeSet<i64>>> {
    use enterprise_match_keys as t;
    let mut holders: HashMap<Key, BTreeSet<i64>> = HashMap::new();
    match c {
        // A prepared statement costs next to nothing here.
        Conn::Sqlite(c) => {
            for (kind, digest) in keys {
                let sharing = t::table.filter(t::match_key.eq(digest).and(t::kind.eq(kind))).limit(COMMON + 1);
                let ids: Vec<i64> = diesel::RunQueryDsl::load(sharing.select(t::enterprise_id), c)?;
                holders.insert((*kind, *digest), ids.into_iter().collect());
            }
        }
        Conn::Postgresql(c) => {
            let sql = "SELECT k.kind, k.match_key, t.enterprise_id FROM unnest($1, $2) AS k (kind, match_key), LATERAL \
                       (SELECT enterprise_id FROM enterprise_match_keys \
                        WHERE match_key = k.match_key AND kind = k.kind LIMIT $3) AS t";
            let (kinds, digests): (Vec<i16>, Vec<i64>) = keys.iter().copied().unzip();
            let query = diesel::sql_query(sql).bind::<Array<SmallInt>, _>(kinds).bind::<Array<BigInt>, _>(digests);
            for row in query.bind::<BigInt, _>(COMMON + 1).load::<Holder>(c)? {
                holders.entry((row.kind, row.match_key)).or_default().insert(row.enterprise_id);
            }
        }
    }
    Ok(holders)
}

#[derive(QueryableByName)]
struct Holder {
    #[diesel(sql_type = SmallInt)]
    kind: i16,
    #[diesel(sql_type = BigInt)]
    match_key: i64,
    #[diesel(sql_type = BigInt)]
    enterprise_id: i64,
}

fn write_keys(c: &mut Conn, changed: &[Changed]) -> Result<()> {
    use enterprise_match_keys as t;
    for row in changed {
        for (kind, digest) in &row.gone {
            diesel::delete(t::table.find((digest, kind, row.id))).execute(c)?;
        }
    }
    let of_row = |row: &Changed| {
        let (id, fresh) = (row.id, row.fresh.clone());
        let values = move |(kind, digest)| (t::match_key.eq(digest), t::kind.eq(kind), t::enterprise_id.eq(id));
        fresh.into_iter().map(values)
    };
    let rows: Vec<_> = changed.iter().flat_map(of_row).collect();
    for some in rows.chunks(KEYS) {
        // The job below and an edit may find the same key at the same moment.
        let insert = diesel::insert_into(t::table).values(some).on_conflict_do_nothing();
        on_backend!(c, |c| diesel::RunQueryDsl::execute(insert, c))?;
    }
    Ok(())
}

fn keys_of(c: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, BTreeSet<Key>>> {
    use enterprise_match_keys as t;
    let rows = t::table.filter(t::enterprise_id.eq_any(ids)).select((t::enterprise_id, t::kind, t::match_key));
    let mut keys: HashMap<i64, BTreeSet<Key>> = HashMap::new();
    for (id, kind, digest) in rows.load::<(i64, i16, i64)>(c)? {
        keys.entry(id).or_default().insert((kind, digest));
    }
    Ok(keys)
}

/// The stored pairs of some rows by their ids.
fn of_all(c: &mut Conn, ids: &[i64]) -> Result<BTreeMap<(i64, i64), Pair>> {
    use enterprise_duplicates as t;
    let mut pairs: Vec<Pair> = t::table.filter(t::low_id.eq_any(ids)).select(Pair::as_select()).load(c)?;
    pairs.extend(t::table.filter(t::high_id.eq_any(ids)).select(Pair::as_select()).load(c)?);
    Ok(pairs.into_iter().map(|pair| ((pair.low_id, pair.high_id), pair)).collect())
}

/// What rows are compared by; merged ones are left out.
fn load(c: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, Facts>> {
    use enterprises as e;
    type Texts = (String, Option<String>, Option<String>, Option<String>, Option<String>);
    type Place = (Option<String>, Option<String>, Option<String>, Option<String>, Option<i64>);
    let rows: Vec<(i64, Texts, Place)> = e::table
        .filter(e::id.eq_any(ids).and(e::merged_into_id.is_null()))
        .select((
            e::id,
            (e::name, e::credit_code, e::legal_representative, e::registered_address, e::operating_address),
            (e::municipality_code, e::district_code, e::town_code, e::community_code, e::managing_organization_id),
        ))
        .load(c)?;
    let province = |code: &String| code.get(..2).map(|head| format!("{head}0000"));
    let of_row = |(_, _, place): &(i64, Texts, Place)| {
        let (municipality, district, town, community, _) = place;
        let province = municipality.as_ref().or(district.as_ref()).and_then(province);
        [province, municipality.clone(), district.clone(), town.clone(), community.clone()]
    };
    let codes: BTreeSet<String> = rows.iter().flat_map(of_row).flatten().collect();
    let names = territories::table.filter(territories::code.eq_any(codes));
    let names: HashMap<String, String> =
        names.select((territories::code, territories::name)).load(c)?.into_iter().collect();
    let mut facts: HashMap<i64, Facts> = HashMap::new();
    for row in rows {
        let divisions = of_row(&row).iter().flatten().filter_map(|code| names.get(code).cloned()).collect();
        let (id, (name, credit_code, legal_representative, registered, operating), place) = row;
        facts.insert(
            id,
            Facts {
                name,
                credit_code,
                legal_representative,
                addresses: registered.into_iter().chain(operating).collect(),
                place: [place.0, place.1, place.2, place.3, place.4.map(|id| id.to_string())],
                divisions,
                ..Facts::default()
            },
        );
    }
    Ok(facts)
}

/// [`load`] with what of other rows their stored keys say.
fn load_own(c: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, Facts>> {
    use {enterprise_contacts as k, enterprise_identifiers as i};
    let mut facts = load(c, ids)?;
    let identifiers =
        i::table.filter(i::enterprise_id.eq_any(ids)).select((i::enterprise_id, (i::kind, i::system, i::value)));
    for (id, identifier) in identifiers.load::<(i64, (String, String, String))>(c)? {
        facts.entry(id).and_modify(|facts| facts.identifiers.push(identifier));
    }
    let phones = k::table.filter(k::enterprise_id.eq_any(ids).and(k::phone_index.is_not_null()));
    for (id, phone) in phones.select((k::enterprise_id, k::phone_index.assume_not_null())).load::<(i64, Vec<u8>)>(c)? {
        facts.entry(id).and_modify(|facts| facts.phones.push(phone));
    }
    Ok(facts)
}
