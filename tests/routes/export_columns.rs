//! Every column of the register is exported or left out on purpose.

use diesel::prelude::*;
use diesel::sql_types::Text;
use zhuqi::exports::columns::OF_TABLE;

use crate::common::TestApp;

#[derive(QueryableByName)]
struct Named {
    #[diesel(sql_type = Text)]
    name: String,
}

#[test]
fn no_column_of_the_register_is_forgotten() {
    let app = TestApp::start();
    let names: Vec<Named> = app.arrange(|c| {
        let sql = if c.is_sqlite() {
            "SELECT name FROM pragma_table_info('enterprises')"
        } else {
            "SELECT column_name::text AS name FROM information_schema.columns WHERE table_name = 'enterprises'"
        };
        diesel::sql_query(sql).load(c).expect("columns")
    });
    assert!(names.len() > 30, "{}", names.len());
    for Named { name } in names {
        let listed = OF_TABLE.iter().filter(|(column, _)| *column == name).count();
        assert_eq!(listed, 1, "exports::columns::OF_TABLE has to say whether `{name}` is exported");
    }
}
