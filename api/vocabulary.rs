//! Enumerations of the domain: one declaration gives the Rust type, its stable id in JSON and in the database, its
//! OpenAPI schema and its entry in the dictionary resource with the Chinese and English label.

/// One word of a dictionary: stable id, Chinese label, English label.
pub type Word = (&'static str, &'static str, &'static str);

/// Declares an enumeration whose values are words of the domain. The id is taken as a plain token: wrapped as a
/// literal it would be invisible to the schema's derive, which would then show the names of the variants.
#[macro_export]
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($variant:ident = $code:tt $zh:literal $en:literal,)+ }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
            utoipa::ToSchema, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::Text)]
        pub enum $name {
            $(
                #[doc = $zh]
                #[serde(rename = $code)]
                $variant,
            )+
        }

        impl $name {
            /// Every word, for the dictionary resource.
            pub const WORDS: &'static [$crate::vocabulary::Word] = &[$(($code, $zh, $en),)+];

            /// The stable id.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The label in the reader's language.
            pub fn label(self, locale: $crate::messages::Locale) -> &'static str {
                match self { $(Self::$variant => locale.pick($zh, $en),)+ }
            }

            /// The value of a stable id.
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(&'b self, out: &mut diesel::serialize::Output<'b, '_, DB>) -> diesel::serialize::Result {
                self.code().to_sql(out)
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let code = String::from_sql(bytes)?;
                Self::parse(&code).ok_or_else(|| format!("unknown {}: {code}", stringify!($name)).into())
            }
        }
    };
}
