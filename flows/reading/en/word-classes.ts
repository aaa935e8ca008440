/** Words that mean the same: `@code` in a phrase is any of them. `_` joins words that belong together. */
export const wordClasses = {
  job: 'job jobs event events project projects shoot shoots photoshoot photoshoots photo_job photo_jobs picture_day photo_day shooting',
  code: `pw pwd code codes access_code access_codes accesscode accesscodes login_code login_codes logincode gallery_code gallery_codes
    password passwords passwort passcode passcodes pass_code pin pincode pin_code qr_code qr_codes qrcode qr_card_code
    login_password access_key entry_code photo_code key_code`,
  card: `card cards qr_card qr_cards qrcard flyer slip leaflet printout paper sheet letter`,
  photo: `photo photos pic pics picture pictures image images img imgs foto fotos photograph photographs pix
    shot shots portrait portraits school_photos school_pictures`,
  gallery: 'gallery galleries album albums folder folders gallary',
  files: `file files photo_file photo_files download downloads digital digitals jpeg jpegs jpg jpgs zip zips zip_file
    hires high_res hi_res high_resolution download_link download_links downloadlink downloadlinks download_email
    download_emails download_mail digital_image digital_images digital_photo digital_photos digital_pictures
    digital_picture digital_file digital_files digital_copy digital_copies digital_download digital_downloads
    digital_pics digital_version dl_link dl_email digi digis digital_package digital_bundle digital_album digital_prints digital_ones image_files
    photo_downloads picture_files high_res_files high_res_photos soft_copies electronic_copies electronic_photos`,
  link: 'link links url',
  email: 'email emails mail mails message confirmation e_mail',
  address: `email_address mail_address emailaddress e_mail_address email_adress email_addresses address adress email mail mail_id email_id mail_ids`,
  roster: `roster rosters names_list name_list list_of_names list_of_the_names gsheet google_sheet sheet namelist nameslist class_list class_lists classlist
    student_list pupil_list pupils_list kids_list children_list student_data csv csvs excel excel_list excel_file
    excel_sheet spreadsheet spreadsheets names_file list_of_kids list_of_students list_of_children list_of_pupils
    list_of_the_kids names_export xls xlsx csv_file register name_file subject_list subjects_list names`,
  contacts: `contacts contact_data contact_details contact_info email_addresses emails mails phone_numbers phones
    mobile_numbers mobiles numbers addresses email_address phone_number contact email phone details`,
  customer: `customer customers client clients parent parents mum mom mama mummy mother papa daddy dad father grandfather grandmother buyer buyers guardian
    family families lady cust user grandma granny she he they`,
  active: 'activated active tagged activ actived live_code',
  inactive: 'inactive unactivated deactivated untagged unactive nonactive disabled',
  lost: `gone lost missing binned trashed thrown vanished deleted destroyed shredded disappeared`,
  deleted: `nuked nuke deleted delete deleting deletes wiped wipe erased erase removed remove trashed binned nuked lost purged
    axed dropped scrapped killed kill deleated deletd`,
  arrived: `rcvd recd recvd recieved through reached reach made arrived arrive arriving arrives received receive recieved recieve receiving come came comes coming delivered
    sent sending landed reached get got getting gotten appear appeared show shows showed shown showing turned turn`,
  got: `rcvd recd received receive recieved recieve recive received get got getting gotten gets receives have has had seen see
    find found become became`,
  bought: `bought buy ordered order purchased purchase paid payed pay payment paying orders`,
  right: 'right correct fine ok okay good valid accurate correctly',
  wrong:
    'wrong incorrect misspelled misspelt mistyped mispelled typo typos mistake error false invalid spelling_mistake tippfehler falsch misspelling',
  other: `another other wrong different elses sisters brothers siblings sister brother sibling twin twins friends
    friend cousins cousin neighbours neighbour classmate classmates`,
  prints: `print prints printed_photos canvas frame framed mug mugs poster posters calendar calendars parcel package
    packages puzzle magnet magnets keyring photobook book prints_order delivery shipment package packet`,
  sign: 'b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9 zero',
  see: 'see sees saw seeing seen',
  again: 'again agn back bk anew second_time once_more another_time',
  twice: 'twice 2x two_times 2_times double more_than_once second_time several_times',
  foreign:
    'neighbour neighbor different wrong another other foreign false strange unknown unfamiliar incorrect neighbours neighbors strangers stranger',
  kid: 'kid kids child childs children childrens boy boys girl girls son sons daughter daughters student students pupil pupils baby babies toddler family familys subject subjects',
  had: 'have has had hv got kept keep keeps still_have still_has possess possesses',
  removed:
    'threw thrown emptied cleared tossed deleted delete deletes removed remove removes erased erase wiped wipe trashed binned nuked dropped purged deleting deletion erasing',
  junk: `junk spam junk_folder spam_folder junk_mail spam_mail junkmail junk_mail_folder spam_filter spambox
    junk_box junk_email trash promotions`,
  auto: `auto automatic automatically autosend auto_send auto_links autosending auto_sending autolinks auto_send_links
    auto_delivery automatically_send_download_links_for_ordered_photo_files automatically_send_download_links
    automatic_sending automatic_links automatic_download_links automatic_delivery auto_mail auto_email auto_download
    auto_download_links auto_dl`,
  goods: `print prints printed canvas canvases frame framed frames mug mugs cup cups poster posters calendar calendars parcel parcels
    package packages puzzle puzzles magnet magnets keyring keyrings keychain photobook photo_book photobooks book delivery shipment
    yearbook yearbooks sticker stickers passport_photo passport_photos composite panorama certificate cushion pillow tshirt t_shirt
    enlargement enlargements class_photo class_picture class_photos group_photo group_picture team_photo team_picture team_pictures
    greeting_card greeting_cards christmas_cards wall_art metal_print acrylic photo_gift gift gifts merchandise envelope`,
  money: `payment payments invoice invoices receipt receipts refund paypal klarna checkout basket cart vat tax bank_transfer transfer
    credit_card debit_card card_payment iban total amount price prices pricelist price_list shipping_cost shipping_costs postage
    discount discounts voucher vouchers coupon coupons gift_card giftcard promo promo_code discount_code voucher_code commission
    payout payouts fee fees reminder dunning stripe apple_pay google_pay ideal twint sofort bancontact sepa bill`,
  trouble: `wrong incorrect missing broken damaged declined declines rejected rejects refused refuses failed fails failing error invalid
    expired late lost double twice stuck crashes crashed crash freezes frozen hangs blank empty empties blurry bad poor awful terrible
    faded scratched scratch bent torn cracked dented dent dark upside unpaid overdue pending higher complaining unhappy disappointed
    ruined creased smudged pixelated grainy crooked yellowish reddish different loops disappears disappeared vanished delayed incomplete
    mixed_up unreadable cropped cut_off duplicate duplicated disgrace poorly horrible faulty defective misprinted misprint`,
  works: `work works working accepted accept accepts apply applied applies applying take takes go goes through load loads loading open
    opens complete completed processed process arrive arrived received come came credited match matches booked recognised recognized let
    lets allow allows add up delivered shipped turned here deducted redeem redeemed refunded paid appear appeared`,
  change: `change correct amend cancel delete remove reprint replace exchange swap return rotate crop reorder split merge combine
    update rename modify reschedule redo repeat upgrade edit fix reduce extend alter adjust`,
  changeable: `surname name_on name_in names_on spelling order orders purchase delivery_address shipping_address home_address postal_address
    billing_address invoice_address size format frame background backdrop print prints product item items quantity design layout
    class_photo class_picture group_photo shoot_date photo_date session appointment booking price prices invoice class school
    retake photo_session headline caption photo_again photos_again`,
  retouch: `waiting_to_retouch retouch retouching retouched waiting_for_retouch retouch_queue editing edit edits edited`,
} satisfies Readonly<Record<string, string>>;
