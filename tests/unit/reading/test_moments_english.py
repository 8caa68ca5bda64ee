"""English dates: what is said, how wide it is, and what is no date at all. All persons invented."""

import pytest

from habeas.reading.dates import moments_in

PUBLISHED = "2023-04-26"  # a Wednesday

SAID = [
    # words                                               with a day of publishing   without
    ("He left on 18 March 2023.",                         "2023-03-18",              "2023-03-18"),
    ("He left on March 18.",                              "2023-03-18",              "XXXX-03-18"),
    ("He left on March 18th, 2021.",                      "2021-03-18",              "2021-03-18"),
    ("He left on the 18th of March.",                     "2023-03-18",              "XXXX-03-18"),
    ("He left on 12 December.",                           "2022-12-12",              "XXXX-12-12"),
    ("He left around March 18.",                          "2023-03-18~",             "XXXX-03-18~"),
    ("He left some time around March 18.",                "2023-03-18~",             "XXXX-03-18~"),
    ("He left on or about 4 April.",                      "2023-04-04~",             "XXXX-04-04~"),
    ("It was 2023-03-18.",                                "2023-03-18",              "2023-03-18"),
    ("It was 18.03.2023.",                                "2023-03-18",              "2023-03-18"),
    ("It was 25/08/2020.",                                "2020-08-25",              "2020-08-25"),
    # nothing in the text settles the order of day and month
    ("It was 03/08/2020.",                                "2020-08-03?",             "2020-08-03?"),
    ("They held him March 3–5.",                          "2023-03-03/2023-03-05",   "XXXX-03-03/XXXX-03-05"),
    ("They held him 12 and 13 February 2019.",            "2019-02-12/2019-02-13",   "2019-02-12/2019-02-13"),
    ("He sat there from March 2015 until August 2016.",   "2015-03/2016-08",         "2015-03/2016-08"),
    ("It was the night between June 12 and June 13 2019.", "2019-06-12/2019-06-13",  "2019-06-12/2019-06-13"),
    ("It fell in early March.",                           "2023-03-05~",             "XXXX-03-05~"),
    ("It fell toward the end of September.",              "2022-09-25~",             "XXXX-09-25~"),
    ("It fell at the end of February 2024.",              "2024-02-29~",             "2024-02-29~"),
    ("He served there 1999–2003.",                        "1999/2003",               "1999/2003"),
    ("He served there in 2015-16.",                       "2015/2016",               "2015/2016"),
    ("He served there between 1990 and 1995.",            "1990/1995",               "1990/1995"),
    ("It was, I think, in nineteen seventy-two.",         "1972",                    "1972"),
    ("The town stood in 842 AD.",                         "0842",                    "0842"),
    ("He left two days before Victory Day 2022.",         "2022-05-07",              "2022-05-07"),
    ("He left on the eve of 5 May 2022.",                 "2022-05-04",              "2022-05-04"),
    ("He left a week after 5 May 2022.",                  "2022-05-12",              "2022-05-12"),
    ("He left on Halloween.",                             "2022-10-31",              "XXXX-10-31"),
    ("Last autumn, in October, he left.",                 "2022-10",                 "XXXX-10"),
    ("It fell in the middle of June 2022.",               "2022-06-15~",             "2022-06-15~"),
    ("It fell in the second week of October 2022.",       "2022-10-08/2022-10-14",   "2022-10-08/2022-10-14"),
    ("It fell in November.",                              "2022-11",                 "XXXX-11"),
    ("It fell in March 2019.",                            "2019-03",                 "2019-03"),
    ("It fell in mid-2022.",                              "2022-06~",                "2022-06~"),
    ("It fell in 2016.",                                  "2016",                    "2016"),
    ("It fell in the 1930s.",                             "193X",                    "193X"),
    ("It fell in the 19th century.",                      "18XX",                    "18XX"),
    ("It fell in the summer of 2018.",                    "2018-06/2018-08",         "2018-06/2018-08"),
    ("It was filmed no later than March 2018.",           "../2018-03",              "../2018-03"),
    # a day the month does not have is the source's slip: the month stands
    ("He left on 31 February 2023.",                      "2023-02",                 "2023-02"),
]  # fmt: skip

COUNTED = [
    # words                                    counted from Wednesday 26 April 2023
    ("He called on Tuesday.",                  "2023-04-25"),
    ("He called on Wednesday.",                "2023-04-26"),
    ("He called last Friday.",                 "2023-04-21"),
    ("He called yesterday evening.",           "2023-04-25"),
    ("He called last night.",                  "2023-04-25"),
    ("He called three days ago.",              "2023-04-23"),
    ("He called two months ago.",              "2023-02"),
    ("He called last month.",                  "2023-03"),
    ("He called earlier this month.",          "2023-04"),
    ("He called this week.",                   "2023-04-24/2023-04-26"),
    ("He called last week.",                   "2023-04-17/2023-04-23"),
    ("He called last December.",               "2022-12"),
    ("He called on 3 December last year.",     "2022-12-03"),
    ("The hearing is set for May 30.",         "2023-05-30"),
    # nobody says "on 3 May" of a day a year ago, a week before it comes round again
    ("Call the office before 3 May.",          "2023-05-03"),
    ("He goes on trial in May.",               "2023-05"),
    ("The museum reopens on Thursday.",        "2023-04-27"),
    ("Over the past three years he wrote.",    "2020-04-27/2023-04-26"),
    ("He left several years ago.",             "../2023-04-26"),
    ("He left a few months ago.",              "../2023-04"),
    ("The hearing will be held next Tuesday.", "2023-05-02"),
]  # fmt: skip

STORY = [
    # what came before                 counted from it
    ("On 5 May 2021 he left. Two days later he rang.",         "2021-05-07"),
    ("On 5 May 2021 he left. The next day he rang.",           "2021-05-06"),
    ("On 5 May 2021 he left. That night he rang.",             "2021-05-05"),
    ("On 5 May 2021 he left. He rang the same evening.",       "2021-05-05"),
    ("On 5 May 2021 he left. He rang on the 23rd.",            "2021-05-23"),
    ("On 5 May 2021 he left. On the Sunday he rang.",          "2021-05-09"),
    ("On 5 May 2021 he left. In the same month he rang.",      "2021-05"),
    ("On 5 May 2021 he left. In October of that year he rang.", "2021-10"),
    ("On 5 May 2021 he left. A week later he rang.",           "2021-05-12"),
    ("On May 5 he left. Two days later he rang.",              "XXXX-05-07"),
    # how long, from the day the story is at
    ("On 5 May 2021 he left. For nine days nobody rang.",      "2021-05-05/2021-05-14"),
]  # fmt: skip

AGAIN = [
    "He left on 8 May 2021, two days after the raid.",
    "He left on 8 May 2021, four days earlier than they claim.",
    "He left on 8 May 2021, Holy Saturday.",
]

NO_DATES = [
    "He may come, and they march on.",
    "The Sunday Times wrote of it.",
    "The 9th battalion and unit 2012 were there, in room 2020.",
    "It cost 1999 rubles; 2000 people came.",
    "Call 8 800 555 35 35 or read article 5.1.",
    "Two days later he rang.",
    "He rang yesterday.",
    "He was the second to speak.",
    "A man in his forties said so.",
    "Tel. 2015-2016, case No. 1999-2003.",
    "The temple stood there in 1230 BC.",
    "He left two days after the raid.",
    "For nine days nobody rang.",
    "Over the past three years he wrote.",
]


@pytest.mark.parametrize(("words", "with_published", "without"), SAID)
def test_a_date_is_as_wide_as_its_words(words: str, with_published: str, without: str) -> None:
    assert [each.edtf for each in moments_in(words, "en", PUBLISHED)] == [with_published]
    assert [each.edtf for each in moments_in(words, "en")] == [without]


@pytest.mark.parametrize(("words", "edtf"), COUNTED)
def test_what_is_counted_from_the_telling(words: str, edtf: str) -> None:
    (moment,) = moments_in(words, "en", PUBLISHED)
    assert moment.edtf == edtf
    assert moment.anchor == "published 2023-04-26"


@pytest.mark.parametrize(("words", "edtf"), STORY)
def test_what_is_counted_from_the_story(words: str, edtf: str) -> None:
    _, moment = moments_in(words, "en")
    assert moment.edtf == edtf
    assert moment.anchor is not None
    assert moment.anchor.startswith("the date before it")


@pytest.mark.parametrize("words", AGAIN)
def test_a_day_told_twice_is_one_day(words: str) -> None:
    assert [each.edtf for each in moments_in(words, "en", PUBLISHED)] == ["2021-05-08"] * 2


@pytest.mark.parametrize("words", NO_DATES)
def test_what_is_no_date_is_not_read_as_one(words: str) -> None:
    assert moments_in(words, "en") == ()
