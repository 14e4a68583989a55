"""Writes a CSV ledger of N invented firms with valid credit codes to standard output."""

import sys

DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
TOWNS = ["大营镇", "甘棠街道"]


def credit_code(n: int) -> str:
    """The n-th code; the organisation part begins with T, which is not assigned to anybody."""
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    head = "T" + letters[n // 1_000_000 % 31]
    body = f"{head}{n % 1_000_000:06d}"
    value = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
    total = sum(value[c] * w for c, w in zip(body, [3, 7, 9, 10, 5, 8, 4, 2]))
    check = "0123456789X0"[11 - total % 11]
    code = f"91411203{body}{check}"
    total, weight = 0, 1
    for c in code:
        total += DIGITS.index(c) * weight
        weight = weight * 3 % 31
    return code + DIGITS[(31 - total % 31) % 31]


def main() -> None:
    write = sys.stdout.write
    write("企业名称,统一社会信用代码,所属乡镇,联系人,联系电话,从业人员,营业收入(万元),所属行业,行业代码\n")
    for n in range(int(sys.argv[1])):
        write(
            f"陕州样第{n}号机械有限公司,{credit_code(n)},{TOWNS[n % 2]},样联系{n % 97},154{n % 100_000_000:08d},"
            f"{n % 300},{n * 3 % 90_000},制造业,3511\n"
        )


if __name__ == "__main__":
    main()
